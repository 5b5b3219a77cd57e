import { byWord, type Sector, sectors, wordKey } from '@symmachia/domain';

const words: Record<Sector, string> = {
  public: `public|public sector|government|public administration|δημόσιος|δημόσιο|δημόσιος τομέας|δημόσια διοίκηση|
    δημόσιος φορέας|offentlig|offentligt|offentlig sektor|offentliga sektorn|públic|sector públic|público|sector público`,
  private: `private|private sector|business|industry|ιδιωτικός|ιδιωτικό|ιδιωτικός τομέας|επιχειρήσεις|επιχείρηση|
    ιδιωτικός φορέας|privat|privat sektor|privata sektorn|näringsliv|näringslivet|privado|sector privat|sector privado`,
  third_sector: `third sector|third|civil society|non-profit|nonprofit|voluntary|voluntary sector|ngo|τρίτος τομέας|
    τρίτος|κοινωνία των πολιτών|κοινωνία πολιτών|μη κερδοσκοπικός|μκο|tredje sektorn|tredje sektor|civilsamhälle|
    civilsamhället|ideell|ideell sektor|ideella sektorn|tercer sector|societat civil|sociedad civil`,
};

const sectorOf = byWord(sectors.map((sector) => [sector, words[sector]] as const));

/** The sector that a word means in Greek, Swedish, English, Catalan or Spanish; undefined for any other word. */
export const readSector = (word: string): Sector | undefined => sectorOf.get(wordKey(word));
