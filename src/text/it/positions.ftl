# Posizioni e portavoce.

positions-title = 3 Posizioni e portavoce

# Keys.
positions-key-theme = tema
positions-key-spokesperson = portavoce
    .words = nomina, scegli, delegato, referente, chi parla
positions-key-hands = mani
    .words = conta le persone, sostenitori, alzata di mano, numero
positions-key-add = aggiungi
    .words = posizione nuova, proposta, registra
positions-key-change = modifica
    .words = correggi la posizione, testo, titolo, nome breve
positions-key-menu = altro
    .words = accorpa, dividi, ritira, tema, chiudi
positions-key-merge = accorpa altre posizioni in questa
    .words = unisci, fondi
positions-key-split = dividi la posizione
    .words = separa, spezza
positions-key-withdraw = ritira o riapri la posizione
    .words = togli, cancella, elimina, ripristina
positions-key-up = sposta la posizione in su
    .words = ordine, prima
positions-key-down = sposta la posizione in giù
    .words = ordine, dopo
positions-key-close = chiudi o riapri il tema
    .words = condivisa, divergenza, esito del tema
positions-key-add-theme = aggiungi un tema
    .words = argomento nuovo
positions-key-change-theme = correggi il tema
    .words = titolo, domanda
positions-key-theme-up = sposta il tema prima
    .words = ordine dei temi
positions-key-theme-down = sposta il tema dopo
    .words = ordine dei temi
positions-key-find = nome, numero o ente
positions-key-write = il testo
positions-key-count = mani contate
positions-key-position = posizione

# The list.
positions-question = Domanda: { $question }
positions-closed-shared = Tema chiuso: proposta condivisa
positions-closed-nothing = Tema chiuso senza una proposta
positions-closed-divergent = Tema chiuso: elementi di divergenza
positions-closed-voted = Tema chiuso: deciso con il voto n. { $vote }
positions-column-number = n.
positions-column-position = Posizione
positions-column-hands = Persone
positions-column-spokesperson = Portavoce
positions-state-merged = accorpata in «{ $title }»
positions-state-split = divisa
positions-state-withdrawn = ritirata: { $reason }
positions-state-away = { $name } (non in sala)
positions-state-vacant = manca il portavoce
positions-sum = Totale
positions-sum-less = su { $present ->
    [one] 1 presente
   *[other] { $present } presenti
}, { $missing ->
    [one] manca 1
   *[other] mancano { $missing }
}
positions-sum-equal = = { $present ->
    [one] 1 presente
   *[other] { $present } presenti
} ✓
positions-sum-more = ✗ i presenti sono { $present }
positions-empty-themes = Nessun tema ancora.
positions-empty-themes-how = Un tema è una domanda del percorso: sui temi stanno le posizioni, ognuna con il suo portavoce.
positions-empty = Nessuna posizione ancora su questo tema.
positions-empty-how = Scrivi le posizioni che sono in campo: poi ognuna avrà il suo portavoce e le persone che la sostengono.

# The selected position.
positions-quoted = «{ $title }»
positions-about-no-text = (senza testo)
positions-about-short = nome breve: { $short }
positions-about-origin = da: { $origin }
positions-about-merged = Ha accorpato «{ $title }»
positions-about-split = Nata dalla divisione di «{ $title }»
positions-about-earlier = Fino alle { $at } diceva: { $text }
positions-about-amended = Cambiata alle { $at } con l’osservazione n. { $observation }. Diceva: { $text }
positions-about-hands = { $hands ->
    [one] 1 mano
   *[other] { $hands } mani
} su { $present ->
    [one] 1 presente
   *[other] { $present } presenti
} alle { $at }

# What to do next.
positions-next-add-theme = Aggiungi il primo tema
positions-next-add = Aggiungi una posizione su «{ $theme }»
positions-next-spokesperson = Scegli il portavoce di «{ $title }»
positions-next-hear = Vai agli interventi: ascolta i portavoce di «{ $theme }»
positions-next-checkin = Vai all’accoglienza: registra le persone
positions-next-vote = Prepara il voto su «{ $theme }»: { $open } posizioni aperte
positions-next-voting = Vai al voto n. { $vote }
positions-next-nothing = Chiudi «{ $theme }» senza una proposta
positions-next-shared = Chiudi «{ $theme }» come proposta condivisa
positions-next-divergent = Chiudi «{ $theme }» con elementi di divergenza
positions-next-voted = Chiudi «{ $theme }»: deciso con il voto n. { $vote }
positions-next-theme = Passa al tema «{ $theme }»
positions-next-save = I temi sono tutti chiusi: vai a salvare i documenti
positions-no-theme = Prima serve un tema: INVIO lo aggiunge.
positions-no-position = Prima serve una posizione: A la aggiunge.
positions-advice-closed = Il tema è chiuso. C lo riapre.
positions-advice-not-open = «{ $title }» non è più aperta. R la riapre.
positions-advice-vacant = «{ $title }» non ha un portavoce
positions-advice-vacant-hands = «{ $title }» ha { $hands ->
    [one] 1 persona
   *[other] { $hands } persone
} e nessun portavoce

# The spokesperson.
positions-find-title = Portavoce di «{ $title }»
positions-find-write = Scrivi il nome del portavoce
positions-find-next = { $name } è portavoce di «{ $title }»
positions-find-vacate = Togli il portavoce di «{ $title }»
positions-find-vacate-row = (nessuno: il posto resta vacante)
positions-find-nobody = Nessuno in elenco risponde a queste lettere.
positions-find-nobody-next = Scrivi altre lettere, o registra prima la persona all’accoglienza

# Hands.
positions-hands-title = Quante persone per ogni posizione?
positions-hands-advice = Una persona sta con una posizione sola. Le caselle vuote restano come sono.
positions-hands-write = Scrivi le mani contate, con ↓ passi alla prossima
positions-hands-over = Conta di nuovo: { $sum ->
    [one] 1 mano
   *[other] { $sum } mani
}, ma { $present ->
    [one] 1 presente
   *[other] { $present } presenti
}
positions-hands-next = Registra le mani: { $sum } su { $present ->
    [one] 1 presente
   *[other] { $present } presenti
}

# Merging.
positions-merge-title = Quali posizioni entrano in «{ $title }»?
positions-merge-advice = Quello che è accorpato resta nel verbale e si può riaprire.
positions-merge-none = Su questo tema non ci sono altre posizioni aperte.
positions-merge-alone = Torna indietro con Esc
positions-merge-choose = Scegli la posizione da accorpare
positions-merge-next = Accorpa { $n ->
    [one] 1 posizione
   *[other] { $n } posizioni
} in «{ $title }»

# Writing.
positions-field-title = Titolo
positions-field-question = Domanda alla sala
positions-field-short = Nome breve
positions-field-origin = Da dove viene
positions-field-text = Testo
positions-field-part1 = Prima posizione
positions-field-part2 = Seconda
positions-field-part3 = Terza, se serve
positions-field-part4 = Quarta, se serve
positions-editor-new-theme = Tema nuovo
positions-editor-theme = Correggi il tema «{ $theme }»
positions-editor-new = Posizione nuova su «{ $theme }»
positions-editor-change = Modifica «{ $title }»
positions-editor-split = In quali posizioni si divide «{ $title }»?
positions-editor-write = Scrivi il titolo
positions-editor-split-write = Scrivi il titolo di almeno due posizioni
positions-editor-split-next = Dividi in { $n } posizioni
positions-editor-new-theme-next = Aggiungi il tema «{ $title }»
positions-editor-new-next = Registra la posizione «{ $title }»
positions-editor-save-next = Salva «{ $title }»
positions-editor-short-advice = Al massimo 16 lettere, per la scheda e la sala. Vuoto: dal titolo.
positions-editor-origin-advice = Per esempio: laboratorio 2, questionario, sala.
positions-editor-question-advice = La domanda che la sala vede, se c’è.
positions-editor-text-advice = Il testo di prima resta nel registro.
positions-editor-split-advice = Ognuna parte dal testo di questa, poi si modifica.

# Closing a theme.
positions-menu-title = Che cosa vuoi fare?
positions-reopen-title = Perché si riapre «{ $title }»?
positions-reopen-body = Se poi si chiude in un altro modo, com’era chiuso resta nel verbale, con il motivo.
positions-withdraw-title = Perché si ritira «{ $title }»?
positions-withdraw-body = Resta nel verbale con il motivo, e si può riaprire.
positions-outcome-title = Come si chiude «{ $theme }»?
positions-outcome-voted = deciso con il voto n. { $vote }
positions-outcome-shared = proposta condivisa
positions-outcome-divergent = con elementi di divergenza, senza voto
positions-outcome-vote = prima si vota
positions-close-title = Chiudere il tema «{ $theme }»?
positions-close-nothing = Non resta nessuna posizione aperta.
positions-close-shared = Resta { $positions }: il tema si chiude come proposta condivisa.
positions-close-divergent = Restano { $positions }: il tema si chiude con elementi di divergenza.
positions-close-voted = Ha deciso il voto n. { $vote }. Le posizioni restano nel verbale.
positions-close-note = Nota per i documenti, se serve:
