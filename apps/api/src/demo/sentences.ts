/** Short invented sentences for the demo: nobody said them. No names, no diagnoses. */

export const days = [
  'Om negen uur op, dan schoolwerk aan tafel. Na het eten naar buiten als het droog is.',
  'De jongste is vroeg wakker. De groten slapen uit en beginnen laat.',
  'Elke dag anders. Ik probeer een schema maar het lukt niet altijd.',
  'Ochtend huiswerk, middag spelen, avond samen koken.',
  'Veel binnen. De kinderen kijken filmpjes en ik doe het huishouden.',
  'Wij eten samen en daarna lezen we. Dat is nieuw voor ons.',
] as const

export const dislikes = [
  'Leuk: laat opblijven. Stom: mijn vrienden niet zien.',
  'Leuk: bakken met mijn zus. Stom: alles via een scherm.',
  'Leuk: geen gym. Stom: het is altijd druk in huis.',
] as const

export const heavyQuotes = [
  'Ik sta de hele dag aan en niemand neemt het over.',
  'De muren komen op mij af, en op de kinderen ook.',
  'Ik wil wel helpen met rekenen, maar het gaat hier zo anders dan ik het leerde.',
  'Mijn oudste zegt niks meer. Dat ken ik niet van haar.',
  'Drie kinderen en één laptop, dat is elke ochtend ruzie.',
] as const

export const lightQuotes = [
  'Ik leer mijn kind nu pas echt kennen.',
  'We hebben nog nooit zo vaak samen gegeten.',
  'Ze helpen elkaar, daar word ik blij van.',
  'Het is rustig in huis, dat had ik niet verwacht.',
  'De juf belt elke week, dat is heel fijn.',
] as const

export const gradeNotes = [
  'Twijfelde even en gaf toen dit cijfer.',
  'Zegt dat het per dag verschilt.',
  'Zucht, en lacht daarna.',
  'Vertelt rustig, heeft het op een rij.',
  'Wil er nu niet langer bij stilstaan.',
] as const

export const forNextCaller = [
  'Vraag hoe het met het slapen gaat.',
  'Begin over de laptop, dat was belangrijk voor haar.',
  'Praat graag eerst even over gewone dingen.',
  'Neem de tijd, het kwam er pas laat uit.',
  'De oudste zou een toets hebben. Vraag hoe dat ging.',
  'Heeft een dagschema gekregen. Vraag of het werkt.',
] as const

export const actionLines: Record<string, string> = {
  laptop: 'Laptop brengen voor het schoolwerk',
  wijkteam: 'Wijkteam vragen om mee te denken',
  mats: 'Maatje zoeken om samen te lezen',
  school: 'School vragen om contact op te nemen',
  materiaal: 'Tas met boeken en knutselspullen brengen',
  tips: 'Dagschema en knutseltips sturen',
}
