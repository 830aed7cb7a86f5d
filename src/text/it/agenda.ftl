# Home: where the assembly stands.

agenda-name = Scaletta
    .words = casa, inizio, passi
agenda-heading = A che punto siamo
agenda-key-jump = vai al passo
agenda-next = Vai al passo { $number }: { $step }

agenda-step-prepare = Prepara
agenda-step-checkin = Accoglienza
agenda-step-positions = Posizioni
agenda-step-floor = Interventi
agenda-step-observations = Osservazioni
agenda-step-table = Tavolo
agenda-step-vote = Voto
agenda-step-weighing = Pesatura
agenda-step-save = Salva

agenda-todo = da fare
agenda-underway = in corso
agenda-prepare-done = fatto, { $time }
agenda-checkin = { $present ->
    [0] nessuno presente
    [one] 1 presente
   *[other] { $present } presenti
}, accoglienza { $state ->
    [closed] chiusa
   *[open] aperta
}
agenda-positions = { $positions ->
    [one] 1 posizione
   *[other] { $positions } posizioni
}, { $spokespeople } portavoce
agenda-floor = { $speeches ->
    [one] 1 intervento
   *[other] { $speeches } interventi
}, { $minutes ->
    [0] meno di un minuto
    [one] 1 minuto
   *[other] { $minutes } minuti
}
agenda-observations = { $observations ->
    [one] 1 osservazione
   *[other] { $observations } osservazioni
}, { $unanswered ->
    [0] tutte con esito
   *[other] { $unanswered } senza esito
}
agenda-table = { $rounds ->
    [one] 1 prova di consenso
   *[other] { $rounds } prove di consenso
}
agenda-vote-none = da aprire
agenda-vote-open = aperto: { $question }
agenda-vote = { $votes ->
    [one] 1 voto contato
   *[other] { $votes } voti contati
}, { $proclaimed ->
    [0] da proclamare
    [one] 1 proclamato
   *[other] { $proclaimed } proclamati
}
agenda-weighing-open = { $weighings ->
    [one] 1 da confermare
   *[other] { $weighings } da confermare
}
agenda-weighing = { $weighings ->
    [one] 1 confermata
   *[other] { $weighings } confermate
}
agenda-save = verbale, tabelle e grafici
agenda-save-done = documenti salvati alle { $time }
agenda-save-behind = salvati alle { $time }, ma dopo è cambiato qualcosa

agenda-hall-now = Sullo schermo della sala adesso: «{ $what }»
agenda-hall-black = Schermo nero
agenda-hall-welcome = Benvenuto
agenda-hall-floor = Interventi e orologio
agenda-hall-positions = Posizioni
agenda-hall-position = Una posizione
agenda-hall-observations = Osservazioni
agenda-hall-round = Prova di consenso
agenda-hall-vote = Stato del voto
agenda-hall-results = Risultati
agenda-hall-receipts = Ricevute
agenda-hall-weighing = Pesatura
agenda-hall-outside = Consultazione da fuori
agenda-hall-outcomes = Esiti dei temi
agenda-hall-closing = Saluti e prossimi passi
