/** The signs that mean "call now", short, for every page that must show them without the rule book. */
export const emergencySigns: readonly string[] = [
  'trouble peeing, leaking pee or poo, or not feeling it pass',
  'numbness between your legs, around your genitals or bottom',
  'a change in sexual feeling or function',
  'pain, tingling or weakness in both legs, or a leg that is getting weaker',
  'chest pain or tightness, or a sudden, tearing pain in the chest or back',
  'sudden, very bad pain with feeling faint',
  'a bad accident, a fall from a height or a hard blow just before it',
  'very bad pain in your side, in waves',
  'being confused or very sleepy, or a fever with a stiff neck or blotchy skin',
  'pee the colour of cola or strong tea',
  'more painkillers taken than the packet allows',
  'a foot that tingles, is numb or cannot be lifted, if you have a fever or have ever had cancer',
  'pregnancy with bleeding, leaking fluid, regular tightenings or a baby who moves less',
]

export const emergencyWords = {
  title: 'Get emergency help now',
  meaning: 'What you told us can be dangerous within hours. Stop here and call.',
  call: (number: string) => `Call ${number}`,
  callIn: (region: string) => `The emergency number in ${region}`,
  areYouIn: (region: string) => `Are you in ${region}?`,
  whereAreYou: 'Where are you?',
  otherPlace: 'Somewhere else?',
  choosePlace: 'Choose the number for where you are now.',
  notListed: 'Anywhere else, call the emergency number of that country.',
  doNow: 'What to do now',
  steps: [
    'Call now, or ask someone to call for you.',
    'Do not drive yourself.',
    'After a crash or a bad fall, keep still until help comes.',
    'Do not run or exercise.',
    'Stay with someone until help comes, if you can.',
  ],
  tell: 'What to tell them',
  tellIntro: 'Say where you are. Say that you have back pain after running, and that you told this page:',
  mistake: 'If you ticked this by mistake',
  mistakeIntro: 'Only change your answer if it was wrong. If you are in doubt, call.',
  change: (question: string) => `Change my answer to “${question}”`,

  listTitle: 'When to call for emergency help',
  listMeaning: 'Do not use this questionnaire first if you have any of these signs.',
  signsHeading: 'Call for emergency help if you have back pain with',
  numbers: 'Which number to call',
} as const

/** Where a number works, as it reads after "in". */
export const regionNames = {
  europe: 'Europe',
  'united-kingdom': 'the United Kingdom',
  'north-america': 'the United States or Canada',
  australia: 'Australia',
} as const
/** The same on a button. */
export const regionLabel = (region: keyof typeof regionNames): string => regionNames[region].replace('the ', '')
