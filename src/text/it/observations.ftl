# Osservazioni.

observations-title = 5 Osservazioni

# Keys.
observations-key-write = le parole
observations-key-fields = tema, posizione, chi, tavolo
observations-key-list = elenco
observations-key-answer = esito
    .words = rispondi, accolta, integrata, non accolta, rinviata, motivo
observations-key-correct = correggi
    .words = modifica le parole, tema, categoria
observations-key-amend = emenda
    .words = cambia il testo di una posizione, emendamento, integra
observations-key-table = tavolo
    .words = porta al tavolo, TdN
observations-key-withdraw = ritira
    .words = togli, cancella, doppia, ripristina
observations-key-filter = mostra
    .words = filtra, senza esito, al tavolo, tutte
observations-key-amendment = il testo nuovo

# Writing.
observations-new = Nuova osservazione
observations-correcting = Correggi l’osservazione n. { $n }
observations-floor = chi parla: { $time }
observations-field-theme = tema
observations-field-position = posizione
observations-field-category = chi
observations-field-table = al tavolo
observations-yes = sì
observations-no = no
observations-advice-write = Scrivi le parole della persona, senza cambiarle.
observations-advice-correct = Le parole di prima restano nel registro.
observations-advice-category = Solo la categoria di chi parla: il nome non si scrive.
observations-advice-table = Se sì, il tavolo la trova fra quelle da discutere.
observations-advice-list = Ogni osservazione ha un esito; se non è accolta, con il motivo.
observations-advice-amend = Il testo di prima resta nel registro, con il numero dell’osservazione.
observations-empty = Nessuna osservazione ancora.
observations-empty-how = Quando una persona ne fa una, scrivila qui con le sue parole.
observations-empty-later = Il tema e la categoria si possono aggiungere dopo.
observations-empty-filter = Nessuna osservazione di questo tipo. F3 mostra le altre.

# The list.
observations-column-number = n.
observations-column-theme = Tema
observations-column-text = Osservazione
observations-column-table = T
observations-column-answer = Esito
observations-filter-all = { $n ->
    [0] {""}
   *[other] { $n } in elenco, { $open } senza esito
}
observations-filter-open = solo quelle senza esito: { $n }
observations-filter-table = solo quelle per il tavolo: { $n }
observations-state-open = senza esito
observations-state-withdrawn = ritirata
observations-answer-accepted = accolta
observations-answer-integrated = integrata
observations-answer-refused = non accolta
observations-answer-deferred = rinviata
observations-answer-amend = integrata, cambiando il testo di una posizione
observations-quoted = «{ $text }»
observations-about = N. { $n }, { $at }
observations-about-from = da fuori: { $source }
observations-about-amended = ha cambiato «{ $title }»
observations-about-phone = Arrivata da un telefono
observations-about-merged = { $n ->
    [one] 1 proposta dai telefoni dice lo stesso
   *[other] { $n } proposte dai telefoni dicono lo stesso
}
observations-about-withdrawn = Ritirata: { $reason }
observations-about-earlier = Prima diceva: «{ $text }»
observations-about-more = { $n ->
    [one] → ancora 1 riga
   *[other] → ancora { $n } righe
}
observations-about-back = ← dall’inizio

# What to do next.
observations-next-first = Scrivi la prima osservazione
observations-next-write = Scrivi la prossima osservazione
observations-next-save = Salva l’osservazione n. { $n }
observations-next-correct = Salva la correzione della n. { $n }
observations-next-answer = Dai l’esito alla n. { $n }
observations-next-answer-again = Cambia l’esito della n. { $n }
observations-next-restore = Rimetti la n. { $n } fra quelle valide

# Answering, withdrawing, amending.
observations-answer-title = Che esito ha l’osservazione n. { $n }?
observations-reason-title = N. { $n }, { $answer }: perché?
observations-reason-needed = Chi l’ha fatta ha diritto a un motivo.
observations-reason-optional = Il motivo si può lasciare vuoto.
observations-withdraw-title = Perché si ritira l’osservazione n. { $n }?
observations-withdraw-body = Resta nel verbale con il motivo.
observations-amend-nothing = Non c’è una posizione aperta da emendare su questo tema.
observations-amend-which = Quale posizione cambia con la n. { $n }?
observations-amend-title = Con l’osservazione n. { $n } cambia «{ $title }»
observations-amend-before = Testo di adesso:
observations-amend-empty = (senza testo)
observations-amend-after = Testo nuovo:
observations-amend-write = Cambia il testo della posizione
observations-amend-next = Cambia «{ $title }» con l’osservazione n. { $n }
