# Da fuori: consultazioni esterne e proposte raccolte altrove.

outside-title = Consultazioni da fuori
    .words = sondaggi, questionari, mentimeter, google moduli, limesurvey, decidim, esterne
outside-apart-brief = Non sono voti dell’assemblea e non si sommano ai suoi: hanno una loro base.
outside-apart = Non sono voti dell’assemblea e non si sommano: si mostrano accanto, con la loro base.
outside-empty = Nessuna consultazione da fuori. Da un file CSV si prendono sondaggi e questionari (Mentimeter, Google Moduli, LimeSurvey, Decidim) e proposte raccolte altrove.
outside-people = { $n } { $n ->
    [one] persona
   *[other] persone
}
outside-several = più risposte a testa
outside-on-theme = Tema: { $theme }
outside-withdrawn = Ritirata: { $reason }
outside-withdrawn-already = È ritirata: per usarla importala di nuovo.
outside-more = … e { $n ->
    [one] un’altra riga, che è nei documenti
   *[other] altre { $n } righe, tutte nei documenti
}
outside-column-number = n.
outside-column-title = Domanda
outside-column-people = persone
outside-column-source = Fonte

outside-key-show = mostra in sala
    .words = proietta, sondaggio
outside-key-correct = correggi
    .words = modifica, sondaggio
outside-key-withdraw = ritira
    .words = togli, annulla, sondaggio
outside-key-write = scrivi
outside-next-file = Prendi proposte o un sondaggio da un file
outside-withdraw-title = Perché si ritira la consultazione n. { $n }?
outside-withdraw-body = Resta nel verbale con il motivo.
outside-correct-title = Che cosa si corregge nella n. { $n }?
outside-correct-now = { $what }: { $value }
outside-correct-why = Perché si corregge?

# A file from outside.
outside-bring-name = Proposte o sondaggio da un file
    .words = importa, csv, tsv, excel, google moduli, mentimeter, limesurvey, decidim
outside-bring-title = Da un file
outside-row-content = Che cosa contiene
outside-row-charset = Codifica
outside-row-separator = Fra le celle
outside-row-headings = Prima riga
outside-row-text = Colonna del testo
outside-row-answer = Colonna risposta
outside-row-option = Colonna opzione
outside-row-column-title = Colonna del titolo
outside-row-count = Colonna dei numeri
outside-row-split = Risposte a testa
outside-row-theme = Tema
outside-row-title = Domanda
outside-row-source = Fonte
outside-row-held = Giorno
outside-row-respondents = Persone in tutto
outside-content-observations = proposte, diventano osservazioni
outside-content-positions = proposte, diventano posizioni
outside-content-tray = proposte, da leggere una a una
outside-content-answers = sondaggio, una persona per riga
outside-content-counts = sondaggio, un’opzione per riga
outside-charset-utf8 = UTF-8
outside-charset-windows = Windows-1252 (Excel)
outside-charset-utf16le = UTF-16 LE
outside-charset-utf16be = UTF-16 BE
outside-separator-semicolon = punto e virgola ;
outside-separator-comma = virgola ,
outside-separator-tab = tabulazione
outside-separator-pipe = barra |
outside-headings-yes = sono le intestazioni
outside-headings-no = è già una riga di dati
outside-column-none = nessuna
outside-split-one = una sola
outside-split-semicolon = più d’una, separate da ;
outside-split-comma = più d’una, separate da ,
outside-split-columns = più d’una, una colonna ciascuna
outside-split-several = anche più d’una
outside-unwritten = da scrivere
outside-held-unknown = se si sa: gg/mm/aaaa
outside-respondents-sum = { $n } (la somma; scrivi se è un altro)
outside-sum-proposals = { $n ->
    [one] Entra 1 proposta
   *[other] Entrano { $n } proposte
}
outside-sum-answers = { $people ->
    [one] Ha risposto 1 persona
   *[other] Hanno risposto in { $people }
} · { $n } { $n ->
    [one] risposta diversa
   *[other] risposte diverse
}
outside-sum-counts = { $n ->
    [one] 1 opzione
   *[other] { $n } opzioni
} · { $answers ->
    [one] 1 risposta
   *[other] { $answers } risposte
}
outside-sum-blank = { $n } { $n ->
    [one] riga vuota
   *[other] righe vuote
}
outside-sum-kept-out = ! { $n } { $n ->
    [one] riga esclusa
   *[other] righe escluse
}
outside-remembered = Letto come l’ultimo file con queste colonne: controlla e conferma.
outside-plain-text = Entrano solo le colonne scelte, come testo; delle altre non resta nulla.
outside-ask-count = Scegli la colonna dei numeri
outside-ask-theme = Scegli il tema delle posizioni
outside-ask-title = Scrivi la domanda del sondaggio
outside-ask-source = Scrivi da dove vengono le proposte
outside-ask-source-poll = Scrivi chi ha fatto il sondaggio
outside-ask-held = Scrivi il giorno come 02/11/2026, o lascia vuoto
outside-ask-respondents = Scrivi quante persone hanno risposto
outside-next-layout = Cambia codifica o separatore finché il file si legge
outside-next-nothing = Non entra nulla: scegli un’altra colonna o un altro file
outside-next-observations = Prendi { $n ->
    [one] 1 proposta
   *[other] { $n } proposte
} come osservazioni
outside-next-positions = Registra { $n ->
    [one] 1 posizione
   *[other] { $n } posizioni
}
outside-next-tray = Metti { $n ->
    [one] 1 proposta
   *[other] { $n } proposte
} fra quelle da leggere
outside-next-poll = Prendi il sondaggio con { $n ->
    [one] 1 opzione
   *[other] { $n } opzioni
}
