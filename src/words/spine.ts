/** The names on the figure. Bone numbers come from the figure itself. */
export const spineWords = {
  names: {
    neck: 'Neck',
    'upper-back': 'Upper back',
    'lower-back': 'Lower back',
    sacrum: 'Sacrum',
    tailbone: 'Tailbone',
  },
  bones: (count: number, joined: boolean) => `${count} bones${joined ? ', joined' : ''}`,
  oneSide: '1 side',
} as const
