/** The names on the figure. Bone numbers come from the figure itself. */
export const spineWords = {
  names: {
    cervical: 'Neck',
    thoracic: 'Upper back',
    lumbar: 'Lower back',
    sacral: 'Sacrum',
    coccygeal: 'Tailbone',
  },
  bones: (count: number, joined: boolean) => `${count} bones${joined ? ', joined' : ''}`,
  oneSide: '1 side',
} as const
