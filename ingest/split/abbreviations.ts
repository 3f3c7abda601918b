const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ""));

/** Words whose full stop does not end a sentence, lower case, without the stop. */
export const abbreviations = words(`
  abb abs abt allg aufl az bd betr bez bsp bspw bzgl bzw ca cf co corp dr dipl ders dgl ebd ed eds eig einschl engl etc
  evtl ev ff fr frl franz ggf ggü hg hr hrn hrsg ing inkl insb inst jh jhd kath kfm korr ltd ma mdb mdl med mio mrd mr mrs
  ms mwst nr nrn o.ä p pfd phil pp prof proz pts rep resp sen sr jr str stv tel u.a urspr usf usw v.a vgl verh vorm vs z.b
  zzt zzgl messrs rev hon gov sgt capt col maj cmdr adm blvd dept inc jan feb mär apr jun jul aug sep sept okt oct nov dez
  dec u.s u.k d.c e.g i.e a.m p.m u.n e.v bmbh dtl röm russ brit amerik christl sog geb verst stellv ph.d vizepräs präs
  gebr kg dkfm univ wiss jur dott kard bundesmin hptm obst gfk`);

/** Those that are words of their own when they are not capitalised. */
export const capitalAbbreviations = words(
  "St Gen Pres Dep Fig Lt Mt Ft Art Hl Ave Msgr Min Dir Red Reg Mag Gem No Sen Gem",
);

/** Abbreviations that may also end a sentence: a word that starts sentences ends it after them. */
export const finalAbbreviations = words("usw etc jr sr inc ltd co corp ff a.m p.m u.s d.c u.k u.n e.v mio mrd uhr");
