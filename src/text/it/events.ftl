# What happened, as the message row and the list of last actions say it.

events-setup-process-set = Percorso descritto: { $title }
events-setup-meeting-set = Incontro descritto: { $title }
events-setup-category-added = Categoria «{ $name }» aggiunta
events-setup-category-renamed = Categoria rinominata: «{ $name }»
events-setup-category-retired = Categoria tolta dall’elenco
events-setup-settings-set = Impostazioni cambiate
events-setup-ticked = { $check ->
    [Projector] Proiettore
    [Ballots] Schede stampate
    [Privacy] Informativa privacy
   *[Rules] Regole lette alla sala
}: { $done ->
    [true] fatto
   *[false] da fare
}
events-setup-meeting-opened = Assemblea aperta
events-setup-meeting-closed = Assemblea chiusa
events-setup-begun = La sessione comincia

events-roll-registered = Registrazione di { $name }
events-roll-registered-several = Aggiunte all’elenco { $events } persone
events-roll-arrived = { $name } è presente
events-roll-left = { $name } ha lasciato la sala
events-roll-profile-changed = Dati di { $name } corretti{ $seat ->
    [0] {""}
   *[other] {" "}(al tavolo per { $seat })
}{ $age ->
    [Young] : meno di 30 anni
    [Adult] : da 30 a 64 anni
    [Senior] : 65 anni e oltre
   *[other] {""}
}
events-roll-name-changed = Nome corretto: { $name }
events-roll-struck = { $name } non è più in elenco: { $reason }
events-roll-counted = { $present ->
    [0] Nessuna persona senza nome nel gruppo
    [one] Contata 1 persona senza nome
   *[other] Contate { $present } persone senza nome
}
events-roll-closed = Accoglienza chiusa
events-roll-reopened = Accoglienza riaperta
events-roll-names-removed = Tolti per sempre i nomi di { $people } { $people ->
    [one] persona
   *[other] persone
}

events-table-seat-added = Posto al tavolo per { $organization }
events-table-seat-renamed = Posto al tavolo corretto: { $organization }
events-table-seat-withdrawn = { $organization } lascia il tavolo: { $reason }
events-table-seats-ordered = Ordine del tavolo cambiato

events-themes-theme-added = Tema «{ $title }» aggiunto
events-themes-theme-changed = Tema «{ $title }» corretto
events-themes-themes-ordered = Ordine dei temi cambiato
events-themes-theme-closed = Tema «{ $title }» chiuso: { $outcome ->
    [Nothing] nessuna proposta
    [Shared] proposta condivisa
    [Divergent] elementi di divergenza
   *[Voted] deciso con il voto
}
events-themes-theme-reopened = { $explained ->
    [true] Tema «{ $title }» riaperto: { $reason }
   *[false] Tema «{ $title }» riaperto
}
events-themes-registered = Posizione «{ $title }» registrata
events-themes-edited = Posizione «{ $title }» corretta
events-themes-merged = Posizioni accorpate in «{ $into }»
events-themes-split = Posizione «{ $title }» divisa
events-themes-withdrawn = Posizione «{ $title }» ritirata: { $reason }
events-themes-restored = Posizione «{ $title }» di nuovo aperta
events-themes-ordered = Ordine delle posizioni cambiato
events-themes-spokesperson-set = { $person ->
    [0] «{ $title }» resta senza portavoce
   *[other] Portavoce di «{ $title }»: { $person }
}
events-themes-support-counted = «{ $title }»: { $hands } { $hands ->
    [one] mano
   *[other] mani
} su { $present ->
    [one] 1 presente
   *[other] { $present } presenti
}
events-themes-support-counted-several = Mani contate su { $events } posizioni di «{ $theme }»

events-floor-queued = In coda: { $person ->
    [0] una persona senza nome
   *[other] { $person }
}
events-floor-ordered = Portavoce di «{ $theme }» in ordine: { $ordering ->
    [Drawn] sorteggio «{ $seed }»
   *[Fixed] ordine fisso
}
events-floor-queue-ordered = Coda riordinata
events-floor-dropped = Turno tolto dalla coda
events-floor-began = Ha la parola { $person ->
    [0] una persona senza nome
   *[other] { $person }
} (intervento n. { $id })
events-floor-paused = Orologio in pausa
events-floor-resumed = Orologio ripreso
events-floor-extended = { $seconds } secondi in più a chi parla
events-floor-ended = Intervento finito

events-observations-noted = Osservazione n. { $id } scritta
events-observations-corrected = Osservazione n. { $id } corretta
events-observations-answered = Osservazione n. { $id }: { $answer ->
    [Accepted] accolta
    [Integrated] integrata
    [NotAccepted] non accolta
   *[Deferred] rinviata
}
events-observations-amended = Osservazione n. { $id } integrata nel testo di «{ $position }»
events-observations-withdrawn = Osservazione n. { $id } ritirata: { $reason }
events-observations-restored = Osservazione n. { $id } di nuovo valida

events-consensus-opened = Prova di consenso { $number } aperta: «{ $position }»
events-consensus-stated-by-phone = { $seat }, dal telefono: grado { $degree }
events-consensus-stated = { $seat }: grado { $degree }
events-consensus-carried = Riportati dalla prova precedente { $stances ->
    [one] 1 grado
   *[other] { $stances } gradi
}
events-consensus-cleared = { $seat }: grado tolto
events-consensus-closed = Prova chiusa, { $outcome ->
    [Consensus] consenso
    [WithReservations] consenso con riserve
   *[None] non consenso
}: «{ $position }»
events-consensus-annulled = Prova annullata su «{ $position }»: { $reason }
events-consensus-declared = { $seats ->
    [0] Dichiarazione del tavolo
   *[other] Dichiarazione di minoranza
} su «{ $position ->
    [0] { $theme }
   *[other] { $position }
}»

events-vote-drafted = Voto n. { $id } preparato: { $question }
events-vote-redrafted = Voto n. { $id } cambiato: { $question }
events-vote-opened = Voto aperto: { $question }
events-vote-totals-typed = { $channel ->
    [hands] Alzata di mano scritta
   *[totals] Totali scritti
}, voto n. { $id }
events-vote-hands-said = «{ $name }»: { $counter ->
    [First] prima conta scritta
    [Second] seconda conta scritta
   *[Alone] conta scritta
}, voto n. { $id }
events-vote-hands-voters-said = Chi ha votato per alzata di mano: scritto, voto n. { $id }
events-vote-figure-typed = { $row ->
    [Choice] «{ $name }»: totale scritto
    [Voters] Quanti hanno votato: scritto
    [Blank] Schede bianche: scritte
   *[Void] Schede nulle: scritte
}, voto n. { $id }
events-vote-call-opened = Appello cominciato, voto n. { $id }
events-vote-called = Appello: risponde { $person }
events-vote-called-by-phone = Voto palese dal telefono: { $person }
events-vote-call-read-back = Appello riletto da { $by }
events-vote-channel-added = Un altro modo di votare, voto n. { $id }: { $reason }
events-vote-census-retaken = Presenti con diritto di voto ricontati, voto n. { $id }: { $reason }
events-vote-urn-emptied = Urna dei telefoni aperta, voto n. { $id }: { $ballots ->
    [one] 1 scheda
   *[other] { $ballots } schede mescolate
}
events-vote-handed-out = Schede consegnate: { $ballots }
events-vote-pack-opened = Pacco { $pack } di { $counted } { $counted ->
    [one] scheda
   *[other] schede
}
events-vote-pack-opened-several = Presi i pacchi letti sull’altro portatile, dal n. { $pack }
events-vote-pack-recounted = Pacco { $pack } ricontato: { $counted } { $counted ->
    [one] scheda
   *[other] schede
}
events-vote-slip-read = Scheda { $slip } del pacco { $pack } registrata
events-vote-slip-decided = Scheda { $slip } del pacco { $pack } decisa da { $by }
events-vote-pack-closed = Pacco { $pack } chiuso
events-vote-pack-restarted = Pacco { $pack } ricontato: { $counted } { $counted ->
    [one] scheda
   *[other] schede
}, si rilegge da capo
events-vote-second-begun = Seconda lettura del pacco { $pack }
events-vote-second-begun-several = Presa la seconda lettura fatta sull’altro portatile, dal pacco { $pack }
events-vote-slip-read-again = Scheda { $slip } del pacco { $pack }, 2ª lettura registrata
events-vote-second-rewound = Seconda lettura del pacco { $pack } ripresa dalla scheda { $slip }
events-vote-second-closed = Pacco { $pack } letto due volte
events-vote-slip-settled = Scheda { $slip } del pacco { $pack } riletta dalla carta
events-vote-closed = Voto chiuso: { $question }
events-vote-reopened = Voto riaperto: { $reason }
events-vote-settled = Parità risolta, voto n. { $id }
events-vote-verified = Conteggio verificato da { $by }
events-vote-proclaimed = Risultato proclamato: { $question }
events-vote-annulled = Voto annullato: { $reason }
events-vote-discarded = Voto n. { $id } tolto prima di aprirlo: { $question }

events-weighing-drafted = Pesatura «{ $title }» preparata
events-weighing-redrafted = Pesatura «{ $title }» cambiata
events-weighing-weights-set = Pesi di «{ $title }» scritti
events-weighing-scored = Punteggio scritto in «{ $title }»
events-weighing-confirmed = Pesatura «{ $title }» confermata
events-weighing-reopened = { $explained ->
    [true] Pesatura «{ $title }» riaperta: { $reason }
   *[false] Pesatura «{ $title }» riaperta
}
events-weighing-withdrawn = Pesatura «{ $title }» ritirata: { $reason }

events-board-shown = In sala adesso: { $showing ->
    [Black] schermo nero
    [Floor] interventi e orologio
    [Positions] posizioni
    [Position] testo di una posizione
    [Observations] osservazioni
    [Round] prova di consenso
    [Vote] stato del voto
    [Results] risultati
    [Receipts] ricevute
    [Weighing] pesatura
    [Outcomes] esiti dei temi
    [Closing] saluti e prossimi passi
   *[Welcome] benvenuto
}
events-board-uncovered = Risultati scoperti in sala
events-board-paged = Schermo della sala: pagina { $page }
events-board-themed = Schermo della sala: { $dark ->
    [true] chiaro su scuro
   *[false] scuro su chiaro
}

events-undone = Azione { $act } annullata
events-redone = Azione { $act } ripetuta

events-tickets-issued = Codici preparati: { $count }, dal n. { $first }
events-tickets-personal = Codici personali preparati: { $people }, dal n. { $first }
events-tickets-withdrawn = Codice n. { $id } ritirato: { $reason }
events-tickets-rehearsed = Prova tolta dal registro: telefoni finti { $phones }, ricevute { $receipts }, schede contate { $counted }

events-tray-opened = Raccolta di proposte aperta, al massimo { $each } a codice
events-tray-closed = Raccolta di proposte chiusa
events-tray-sent = Proposta n. { $id } arrivata da un telefono
events-tray-taken = Proposta n. { $id } presa come osservazione n. { $observation }
events-tray-raised = Proposta n. { $id } diventa la posizione: { $position }
events-tray-merged-into-position = Proposta n. { $id } accorpata alla posizione «{ $position }»
events-tray-merged-into-observation = Proposta n. { $id } accorpata all’osservazione n. { $observation }
events-tray-set-aside = Proposta n. { $id } messa da parte

events-outside-brought = { $became ->
    [Observations] Proposte da «{ $source }» prese come osservazioni: { $n }
    [Positions] Proposte da «{ $source }» registrate come posizioni: { $n }
   *[Tray] Proposte da «{ $source }» messe fra quelle da leggere: { $n }
}
events-outside-poll-taken = Consultazione esterna n. { $id } presa: «{ $title }», { $respondents ->
    [one] ha risposto 1 persona
   *[other] hanno risposto in { $respondents }
}
events-outside-poll-corrected = Consultazione esterna n. { $id } corretta: { $reason }
events-outside-poll-withdrawn = Consultazione esterna n. { $id } ritirata: { $reason }
