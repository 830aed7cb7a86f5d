# F2, all the actions; Ctrl+Z, the last actions.

actions-name = Tutte le azioni
actions-title = F2 Azioni
actions-question = Che cosa vuoi fare?
actions-key-search = cerca
actions-note = Scrivi una parola: cerca fra tutte le azioni del programma, anche di altri passi. Accanto c’è il tasto, così la volta dopo lo sai.
actions-none = Nessuna azione con questa parola: provane un’altra
actions-go = Vai a: { $screen }
actions-elsewhere = { $screen }: { $action }
actions-step = passo { $number }
actions-unsaved = Prima di andare altrove: questo non è ancora salvato. INVIO salva, Esc due volte lascia perdere.
actions-colors = Cambia i colori: chiaro o scuro
    .words = schermo bianco, nero, leggibile, contrasto
actions-start = Torna alla prima schermata, per un’altra assemblea
    .words = inizio, menu, cambia assemblea, nuova
actions-leave = Esci da Portavoce
    .words = chiudi il programma, fine, termina

actions-reopen = Riapri l’assemblea, per tornare a registrare
    .words = disco, sola lettura, non salvato, riprova
actions-said = Ultimi messaggi
    .words = che cosa ha detto, avvisi, errori, rifiuti
actions-said-none = Nessun messaggio ancora.
actions-said-back = Torna indietro

actions-history = Ultime azioni
    .words = annulla, torna indietro, disfa, errore, sbagliato
actions-history-title = Ctrl+Z Ultime azioni
actions-history-heading = Scegli fin dove tornare indietro
actions-history-none = Non c’è nulla da annullare
actions-history-wall = ── { $what } (da qui non si torna indietro) ──
actions-history-note = Le azioni annullate restano nel registro, segnate come annullate.
actions-history-back = Torna indietro
actions-history-next = { $n ->
    [1] Annulla: { $what }
   *[other] Annulla le ultime { $n } azioni, fino a: { $what }
}
actions-undone = { $n ->
    [1] Annullato: { $what }
   *[other] Annullate { $n } azioni, fino a: { $what }
}
actions-redone = Ripetuto: { $what }
