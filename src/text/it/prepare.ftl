# Prepara: the list of what must be ready, and the places where it is made ready.

prepare-title = 1 Prepara
    .words = preparazione, lista, controlli, apri assemblea, chiudi assemblea
prepare-heading = Prima di cominciare
prepare-key-tick = segna come fatto
    .words = spunta, pronto
prepare-key-outside = proposte e sondaggi da fuori
    .words = importa, proposte, sondaggi, consultazioni esterne
prepare-tick-itself = Questa riga si controlla da sola: INVIO porta dove si sistema.
prepare-missing = { $n ->
    [one] Manca ancora una cosa, segnata con «!»: puoi cominciare lo stesso.
   *[other] Mancano ancora { $n } cose, segnate con «!»: puoi cominciare lo stesso.
}

prepare-item-titles = Titolo, luogo e data
prepare-item-times = Tempi di parola
prepare-item-categories = Categorie
prepare-item-people = Elenco di persone
prepare-item-themes = Temi e posizioni
prepare-item-seats = Posti al tavolo
prepare-item-votes = Voti previsti
prepare-item-hall = Proiettore e sala
prepare-item-phones = Telefoni e codici
prepare-item-disk = Disco
prepare-item-ballots = Schede stampate
prepare-item-privacy = Informativa privacy
prepare-item-rules = Regole lette alla sala
prepare-item-meeting = Assemblea

prepare-titles-none = manca il titolo
prepare-titles-part = { $n ->
    [one] manca { $missing }
   *[other] mancano { $missing }
} · { $title }
prepare-titles-place = il luogo
prepare-titles-date = la data
prepare-titles-process = il percorso
prepare-times = portavoce { $spokesperson }, interventi { $speech }
prepare-categories-none = nessuna: si può fare senza
prepare-people-none = nessuno: si registra chi arriva
prepare-people = { $n ->
    [one] 1 persona
   *[other] { $n } persone
}
prepare-themes-none = nessun tema
prepare-themes = { $themes ->
    [one] 1 tema
   *[other] { $themes } temi
}, { $positions ->
    [0] nessuna posizione
    [one] 1 posizione
   *[other] { $positions } posizioni
}
prepare-seats-none = nessuno: solo plenaria
prepare-seats = { $seats ->
    [one] 1 posto
   *[other] { $seats } posti
}{ $vacant ->
    [0] {""}
    [one] , 1 senza delegato
   *[other] , { $vacant } senza delegato
}
prepare-votes-none = nessuno: si preparano anche in sala
prepare-votes = { $n ->
    [one] 1 voto in elenco
   *[other] { $n } voti in elenco
}
prepare-hall-unknown = da provare: F5
prepare-hall-seen = provato
prepare-hall-all = si legge tutto fino all’ultima fila
prepare-hall-large-only = dall’ultima fila solo nomi e numeri grandi
prepare-hall-too-far = dall’ultima fila non si legge
prepare-phones-none = nessun codice: si vota anche senza telefoni
prepare-phones-wanted = servono i codici: un voto è previsto dal telefono
prepare-phones-on = { $n } { $n ->
    [one] codice
   *[other] codici
}, rete accesa
prepare-phones-off = { $n } { $n ->
    [one] codice
   *[other] codici
}, rete spenta
prepare-phones-moved = l’indirizzo non è più quello dei biglietti stampati
prepare-disk-good = scrittura provata, ultima azione sul disco
prepare-disk-bad = non si può scrivere
prepare-ticked = fatto
prepare-unticked = da fare
prepare-meeting-none = da aprire
prepare-meeting-open = aperta alle { $time }
prepare-meeting-closed = chiusa alle { $time }

prepare-note-titles = Finiscono in ogni documento: verbale, tabelle, allegati al DocPP.
prepare-note-times = Si possono allungare anche mentre uno parla.
prepare-note-categories = Servono a contare chi partecipa: imprese, associazioni, cittadini… Nei documenti vanno solo i numeri.
prepare-note-people = Un file CSV da Excel o da un modulo in rete. Quello che entra si vede prima; le righe sbagliate restano fuori con il loro numero.
prepare-note-themes = Ogni tema ha una domanda e le sue posizioni. In sala se ne aggiungono, accorpano e ritirano.
prepare-note-seats = Il Tavolo di Negoziazione: un posto per organizzazione. Chi siede al posto si sceglie all’accoglienza.
prepare-note-votes = La regola si può cambiare fino all’apertura del voto, dopo no.
prepare-note-hall = Scrivi l’altezza del telo e la distanza dell’ultima fila: questa riga dice che cosa si legge da lì. F5 mostra la sala.
prepare-note-hall-far = Con un telo alto { $screen } m nomi e numeri grandi si leggono fino a { $large } m, le righe piccole fino a { $plain } m.
prepare-note-phones = Per votare dal telefono servono un Wi-Fi in sala e un codice a persona, pescato a caso. Chi vuole vota su carta.
prepare-note-disk = Ogni azione è già stata scritta e confermata dal disco prima di comparire qui.
prepare-note-ballots = Qualche scheda in più dei presenti previsti, con i numeri delle opzioni ben leggibili.
prepare-note-privacy = L’informativa (art. 13 GDPR) sul tavolo dell’accoglienza, con il nome dell’ente titolare.
prepare-note-rules = Regole del confronto e del voto lette a voce prima di cominciare.
prepare-note-meeting = L’ora di apertura e quella di chiusura restano nel registro.

prepare-next-titles = Scrivi titolo, luogo e data
prepare-next-times = Cambia i tempi di parola
prepare-next-categories = Vai alle categorie
prepare-next-people = Aggiungi persone da un file CSV
prepare-next-themes = Vai a temi e posizioni
prepare-next-seats = Vai ai posti al tavolo
prepare-next-votes = Vai ai voti
prepare-next-hall = Scrivi le misure della sala
prepare-next-seen = Segna: provato, dal fondo si legge
prepare-next-not-seen = Togli il segno: dal fondo non si è provato
prepare-next-phones = Vai a telefoni e rete
prepare-next-disk = Guarda come sta il disco
prepare-next-ballots = Segna: le schede sono stampate
prepare-next-not-ballots = Togli il segno: le schede non sono stampate
prepare-next-privacy = Segna: l’informativa è sul tavolo
prepare-next-not-privacy = Togli il segno: l’informativa non è sul tavolo
prepare-next-rules = Segna: le regole sono state lette
prepare-next-not-rules = Togli il segno: le regole non sono state lette
prepare-next-open = Apri l’assemblea e vai all’accoglienza
prepare-next-close = Chiudi l’assemblea
prepare-next-reopen = Riapri l’assemblea
prepare-next-save = Salva le modifiche
prepare-next-unchanged = Torna indietro, non è cambiato nulla
prepare-next-write-title = Scrivi il titolo dell’incontro
prepare-next-rename = Rinomina «{ $name }»

prepare-close-title = Chiudere l’assemblea?
prepare-close-body = Si scrive l’ora di chiusura. I documenti si possono salvare anche dopo.
prepare-close-yes = chiudi

prepare-describe-title = Percorso e incontro
    .words = titolo, luogo, data, ente, legge
prepare-row-meeting = Incontro
prepare-row-kind = Tipo
prepare-kind-plenary = plenaria
prepare-kind-table = tavolo
prepare-kind-workshop = laboratorio
prepare-row-place = Luogo
prepare-row-date = Data
prepare-row-process = Percorso
prepare-row-owner = Ente titolare
prepare-row-law = Legge o bando
prepare-row-start = Inizio percorso
prepare-row-end = Fine percorso
prepare-row-example = Esempio
prepare-row-example-yes = contenuto inventato, va detto ovunque
prepare-bad-date = { $row }: la data non si capisce. Scrivila come 21/11/2026.

prepare-settings-title = Tempi, schede e sala
    .words = impostazioni, telo, ultima fila, minuti
prepare-row-spokesperson = Tempo dei portavoce
prepare-row-speech = Tempo degli altri
prepare-row-pack = Schede per pacco
prepare-row-screen = Altezza del telo (cm)
prepare-row-last-row = Ultima fila (cm)
prepare-row-nameless = Senza nome
prepare-row-nameless-yes = si può registrare chi non dà il nome
prepare-bad-time = { $row }: non si capisce. Scrivi minuti (3) o minuti e secondi (2:30), e le misure in cifre.

prepare-categories-title = Categorie di partecipanti
    .words = gruppi, tipi di persone
prepare-key-add-category = aggiungi
    .words = nuova categoria
prepare-key-remove-category = togli
    .words = togli categoria
prepare-category-new = + Aggiungi una categoria
prepare-category-add = Aggiungi una categoria
prepare-category-body = Per esempio: residenti, imprese, associazioni, scuola.
prepare-category-rename = Rinomina la categoria
prepare-category-people = { $n ->
    [0] nessuna persona
    [one] 1 persona
   *[other] { $n } persone
}

prepare-seats-title = Posti al tavolo
    .words = tavolo di negoziazione, tdn, organizzazioni
prepare-key-add-seat = aggiungi
    .words = nuovo posto al tavolo
prepare-key-withdraw-seat = ritira
    .words = ritira un posto, lascia il tavolo
prepare-key-seat-up = prima
    .words = sposta un posto prima
prepare-key-seat-down = dopo
    .words = sposta un posto dopo
prepare-seat-new = + Aggiungi un posto
prepare-seat-add = Aggiungi un posto al tavolo
prepare-seat-body = Il nome dell’organizzazione, non di una persona.
prepare-seat-rename = Correggi il nome dell’organizzazione
prepare-seat-vacant = nessun delegato
prepare-seat-withdraw = { $organization } lascia il tavolo?
prepare-seat-withdraw-body = Il posto resta nel registro con il motivo. Perché?
