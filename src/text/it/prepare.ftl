# prepare

prepare-title = 1 Prepara
prepare-heading = Prima di cominciare
prepare-item-process = Percorso
prepare-item-meeting = Incontro, luogo e data
prepare-item-categories = Categorie
prepare-item-people = Elenco delle persone
prepare-item-positions = Temi e posizioni
prepare-item-seats = Tavolo
prepare-item-votes = Voti previsti
prepare-item-times = Tempi e pacchi
prepare-item-hall = Sala e schermo
prepare-item-record = Registro su disco
prepare-item-projector = Proiettore provato
prepare-item-ballots = Schede stampate
prepare-item-privacy = Informativa sui dati
prepare-item-rules = Regole lette in sala
prepare-item-opening = Apertura

prepare-process-none = da scrivere: titolo, ente, legge, date
prepare-meeting-none = Scrivi il titolo, il luogo e la data
prepare-meeting-partly = { $known } (mancano luogo o data)
prepare-categories-none = nessuna: si può fare anche senza
prepare-people = { $n ->
    [0] nessuno in elenco: si registra all’arrivo
    [one] 1 persona
   *[other] { $n } persone
}
prepare-positions-none = Scrivi almeno un tema
prepare-positions = { $themes ->
    [one] 1 tema
   *[other] { $themes } temi
}, { $positions ->
    [one] 1 posizione
   *[other] { $positions } posizioni
}
prepare-seats = { $n ->
    [0] nessun posto: serve solo se c’è il Tavolo
    [one] 1 posto
   *[other] { $n } posti
}
prepare-votes = { $n ->
    [0] nessuno: si preparano anche sul momento
    [one] 1 voto pronto
   *[other] { $n } voti pronti
}
prepare-times = portavoce { $spokesperson } · interventi { $speech } · pacchi da { $pack }
prepare-hall-good = si legge da tutta la sala
prepare-hall-far = dall’ultima fila non si legge: avvicina la fila o alza il telo
prepare-hall-unknown = misura il telo e l’ultima fila
prepare-legibility = Con il telo alto { $screen } m le scritte grandi si leggono fino a { $far } m; l’ultima fila è a { $row } m.
prepare-record-saved = ogni azione è sul disco prima di dire «salvato»
prepare-record-not = non si può scrivere: riapri l’assemblea da una cartella scrivibile
prepare-ticked = fatto
prepare-unticked = da segnare quando è fatto
prepare-opened = aperta alle { $at }
prepare-not-opened = l’assemblea non è ancora aperta

prepare-key-tick = segna come fatto
    .words = spunta, controllo
prepare-key-write = il testo
prepare-next-process = Scrivi il percorso
prepare-next-meeting = Scrivi incontro, luogo e data
prepare-next-categories = Aggiungi o cambia le categorie
prepare-next-people = Vai all’accoglienza
prepare-next-positions = Vai ai temi e alle posizioni
prepare-next-seats = Aggiungi o cambia i posti al tavolo
prepare-next-votes = Vai ai voti
prepare-next-settings = Cambia tempi, pacchi e misure della sala
prepare-next-home = Torna alla scaletta
prepare-next-tick = Segna come fatto
prepare-next-untick = Togli il segno
prepare-next-open = Apri l’assemblea e vai all’accoglienza

prepare-form-process = Il percorso
prepare-form-meeting = L’incontro
prepare-form-settings = Tempi, pacchi e sala
prepare-save-process = Registra il percorso
prepare-save-meeting = Registra l’incontro
prepare-save-settings = Registra tempi, pacchi e misure
prepare-field-title = Titolo
prepare-field-owner = Ente titolare
prepare-field-law = Legge
prepare-field-start = Inizio
prepare-field-end = Fine
prepare-field-place = Luogo
prepare-field-date = Data
prepare-field-kind = Tipo
prepare-kind-plenary = plenaria
prepare-kind-table = tavolo
prepare-kind-workshop = laboratorio
prepare-field-spokesperson = Portavoce, m:ss
prepare-field-speech = Altri, m:ss
prepare-field-pack = Schede a pacco
prepare-field-screen = Telo, cm
prepare-field-row = Ultima fila, cm
prepare-field-nameless = Senza nome
prepare-nameless-yes = si può
prepare-nameless-no = serve il nome
prepare-bad-date = La data non c’è nel calendario: scrivila come 21/11/2026.
prepare-bad-time = Il tempo si scrive in minuti e secondi, per esempio 3:00.
prepare-bad-number = Qui serve un numero intero, in centimetri o in schede.

prepare-categories-title = Categorie
prepare-category-add = + Aggiungi una categoria
prepare-category-add-title = Come si chiama la categoria?
prepare-category-retire = Togli dall’elenco
prepare-seats-title = Posti al tavolo
prepare-seat-add = + Aggiungi un posto
prepare-seat-add-title = Quale organizzazione siede al tavolo?
prepare-seat-withdraw = Ritira il posto
prepare-seat-why = Perché il posto è ritirato?
prepare-rename = Cambia il nome
prepare-rename-title = Il nome nuovo
