/** The pages to read: what stands around the words of the rule book. */
export const learnWords = {
  back: 'Back',
  figureHeading: 'The 33 bones, from the side',
  figure: 'A human spine from its left side. It has 33 bones in 5 regions and bends inwards and outwards in turn.',
  press: 'Press a name to light its bones.',
  caption:
    'Seen from the left, so the face would be on the left. The shaded pads between the bones are discs. This is a typical adult spine. Yours may differ.',
  bones: (count: number) => `${count} bones`,
  topics: 'These are the pages to read:',
  next: 'Read on',
  about: 'About Backstride, and all of its sources',
  start: 'Find out what to do about your pain',
} as const
