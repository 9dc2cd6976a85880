/** Invented people, in the languages of the families. Any likeness is chance; no list of real families was used. */

export interface Names {
  readonly mothers: readonly [string, ...string[]]
  readonly fathers: readonly [string, ...string[]]
  /** What follows the first name; an empty one is somebody with a single name. */
  readonly families: readonly [string, ...string[]]
  readonly children: readonly [string, ...string[]]
}

export const names: Record<string, Names> = {
  nl: {
    mothers: ['Nynke', 'Marieke', 'Joke', 'Renée', 'Wendy', 'Saskia', 'Chantal', 'Loes', 'Zoë', 'Hanneke'],
    fathers: ['Jeroen', 'Sjoerd', 'Kees', 'André', 'Rolf', 'Bas'],
    families: [
      'van der Sluis',
      'Jongsma-van der Sluis',
      "van 't Hof",
      "in 't Veld",
      'ten Brinke',
      'de Wit',
      'Visser-op den Kelder',
      'van den Oever',
      'Zijlstra',
      "d'Ancona-Kuiper",
      'Koster',
      'à Campo',
    ],
    children: ['Sem', 'Fenna', 'Daan', 'Lotte', 'Noé', 'Jip', 'Roos', 'Thijs', 'Eva', 'Moos', 'Lieke', 'Bram'],
  },
  ti: {
    mothers: ['Selam', 'Letebrhan', 'Senait', 'Mebrat', 'Yordanos', 'Tsega', 'Almaz', 'Rigat'],
    fathers: ['Tesfay', 'Yonas', 'Kidane', 'Habtom', 'Mehari'],
    families: ['', 'Tesfamichael', 'Ghebremedhin', 'Haile Woldu', 'Kifle', 'Berhane', 'Tekle Asmerom', 'Araya'],
    children: ['Natnael', 'Heran', 'Abel', 'Bethlehem', 'Nahom', 'Delina', 'Siem', 'Luwam', 'Yafet', 'Winta', 'Filmon'],
  },
  rif: {
    mothers: ['Tlaytmas', 'Fadma', 'Ouafae', 'Houria', 'Naïma', 'Malika', 'Saliha', 'Louiza'],
    fathers: ['Mimoun', 'Abdeslam', 'Omar', 'Hamid', 'Mohand'],
    families: ['el Hamdaoui', 'Aït Yahia', 'Bouzambou', 'el Khattabi', 'Azougagh', 'Ben Allal', 'Amezian', 'ou Ali'],
    children: ['Ilyas', 'Nour', 'Anir', 'Sifao', 'Numidia', 'Yassin', 'Hafsa', 'Amin', 'Dounia', 'Rayan', 'Tilila'],
  },
  ary: {
    mothers: ['Khadija', 'Loubna', 'Samia', 'Ikram', 'Najat', 'Bouchra', 'Siham', 'Meryem'],
    fathers: ['Rachid', 'Younes', 'Driss', 'Aziz', 'Nabil'],
    families: ['el Idrissi', 'Benomar', 'Chakir', 'el Ouazzani', 'Mansouri', 'Lahlou', 'Bennani-el Fassi', 'Ziani'],
    children: ['Adam', 'Yasmina', 'Ayoub', 'Salma', 'Bilal', 'Imane', 'Zakaria', 'Rania', 'Sami', 'Lina', 'Hiba'],
  },
  arb: {
    mothers: ['Rasha', 'Hanan', 'Maysoon', 'Abeer', 'Lamia', 'Suad', 'Rima'],
    fathers: ['Bashar', 'Khaled', 'Nizar', 'Fadi', 'Ghassan'],
    families: ['al-Hariri', 'Abu Zayd', 'Haddad', 'al-Masri', 'Qassab', 'Darwish', 'Sabbagh'],
    children: ['Jad', 'Layan', 'Omar', 'Sidra', 'Taym', 'Maya', 'Anas', 'Judi', 'Hamza', 'Sham', 'Ward'],
  },
  pl: {
    mothers: ['Agnieszka', 'Małgorzata', 'Bożena', 'Iwona', 'Katarzyna', 'Zofia', 'Żaneta'],
    fathers: ['Paweł', 'Łukasz', 'Grzegorz', 'Tomasz', 'Wojciech'],
    families: ['Wieczorek', 'Brzęczyk', 'Nowak', 'Kołodziej', 'Wójcik', 'Zając', 'Szczepaniak', 'Dąbek'],
    children: ['Zuzia', 'Staś', 'Maja', 'Kuba', 'Ola', 'Franek', 'Hania', 'Michał', 'Lena', 'Jaś', 'Kinga'],
  },
  so: {
    mothers: ['Hodan', 'Ifrah', 'Sahra', 'Fowsiyo', 'Ayaan', 'Nimco', 'Deeqa'],
    fathers: ['Abdi', 'Warsame', 'Liibaan', 'Cali', 'Xasan'],
    families: ['Warsame Jama', 'Cabdi Nuur', 'Xasan Maxamed', 'Faarax Cige', 'Jaamac Rooble', 'Guuleed Aadan', ''],
    children: ['Sagal', 'Ayub', 'Hibaq', 'Zakariye', 'Idil', 'Bile', 'Ilhan', 'Guled', 'Amran', 'Liban', 'Hanad'],
  },
  tr: {
    mothers: ['Ayşe', 'Gülşen', 'Şükran', 'Özlem', 'Çiğdem', 'Elif', 'Nurcan', 'Hülya'],
    fathers: ['Mehmet', 'İsmail', 'Uğur', 'Hakan', 'Yücel'],
    families: ['Yılmaz', 'Öztürk', 'Çelik-Aydın', 'Şahin', 'Güneş', 'Kılıç', 'Demirtaş', 'Işık'],
    children: ['Efe', 'Zeynep', 'Çınar', 'Ömer', 'Ecrin', 'Yağız', 'Defne', 'Kerem', 'İpek', 'Arda', 'Sude'],
  },
  ku: {
    mothers: ['Rojîn', 'Berîvan', 'Şîrîn', 'Gulê', 'Zînê', 'Nesrîn', 'Hêvî'],
    fathers: ['Azad', 'Serdar', 'Rêber', 'Diyar', 'Şivan'],
    families: ['Mihemed Elî', 'Botan', 'Xelîl', 'Sînem', 'Dêrikî', 'Îsa', 'Hesen Bekir'],
    children: ['Ronî', 'Dilan', 'Baran', 'Avîn', 'Şiyar', 'Nûjîn', 'Mîran', 'Lorîn', 'Welat', 'Rojda', 'Ciwan'],
  },
  en: {
    mothers: ['Akosua', 'Blessing', 'Grace', 'Ifeoma', 'Precious', 'Adwoa', 'Comfort'],
    fathers: ['Kwame', 'Emeka', 'Joseph', 'Kofi', 'Samuel'],
    families: ['Boateng', "O'Connor-Mensah", 'Adeyemi', 'Owusu-Ansah', 'Nwosu', 'Sesay', 'Kamara'],
    children: ['Ama', 'Daniel', 'Faith', 'Kojo', 'Esther', 'Chidi', 'Abena', 'Emmanuel', 'Joy', 'Yaw', 'Zara'],
  },
}

/** How to say the first name on the phone, where a Dutch reader would stumble. */
export const howToSay: Record<string, string> = {
  Ayşe: 'Ajsje',
  Gülşen: 'Guulsjen',
  Şükran: 'Sjukran',
  Çiğdem: 'Tsjie-dem',
  İsmail: 'Ismajiel',
  Uğur: 'Oe-oer',
  Yücel: 'Juudzjel',
  Agnieszka: 'Achnjesjka',
  Małgorzata: 'Mawgozjata',
  Bożena: 'Bozjena',
  Żaneta: 'Zjaneta',
  Łukasz: 'Woekasj',
  Grzegorz: 'Gzjegosj',
  Wojciech: 'Vojtsjech',
  Cali: 'Ali (de c hoor je achter in de keel)',
  Xasan: 'Hassan',
  Nimco: 'Nim-o',
  Hêvî: 'Hee-vie',
  Şîrîn: 'Sjierien',
  Rojîn: 'Rozjien',
  Ifeoma: 'Ie-fee-oma',
  Nynke: 'Nienke',
  Letebrhan: 'Lete-brhan',
}

/** Schools that do not exist, from playgroup to secondary school. */
export const schools = {
  playgroup: ['Peutergroep De Omgekeerde Paraplu', 'Peutergroep Het Verzonnen Bos'],
  primary: [
    'Basisschool De Vliegende Fiets',
    'Basisschool Het Papieren Schip',
    'Basisschool De Achtste Dag',
    'Basisschool De Blauwe Giraf',
  ],
  secondary: ['Scholengroep Het Verre Eiland', 'Vakschool De Gouden Schroef'],
} as const satisfies Record<string, readonly [string, ...string[]]>

/** Neighbourhoods that are on no map. */
export const neighbourhoods = ['Havenbuurt-noord', 'Papierwijk', 'Achterveld', 'Molenkade'] as const
