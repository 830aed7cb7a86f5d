# Proposte dalla sala: what phones send, read here before anyone else.

tray-title = Proposte dalla sala
    .words = raccolta, idee, telefono, vassoio
tray-closed = Raccolta chiusa: i telefoni non possono mandare proposte
tray-open = Raccolta aperta · { $theme } · al massimo { $each } a codice
tray-any-theme = nessun tema in particolare
tray-waiting = { $n ->
    [0] Nessuna proposta da leggere.
    [one] 1 proposta da leggere.
   *[other] { $n } proposte da leggere.
}
tray-advice = In sala non compare nulla da solo.
tray-key-set-aside = metti da parte
    .words = scarta, proposta
tray-key-raise = posizione
    .words = nuova posizione, dal telefono
tray-key-merge = unisci
    .words = accorpa, stessa proposta, posizione, osservazione
tray-key-collect = apri/chiudi raccolta
    .words = proposte, raccogli idee
tray-theme-title = Su quale tema?
tray-each-title = Quante proposte per codice?
tray-each-body = Testi brevi, senza nome. Le leggi qui prima di tutti.
tray-raise-title = Che titolo ha la posizione?
tray-raise-body = Il testo resta quello arrivato dal telefono; il titolo si legge in sala.
tray-origin = dal telefono
tray-no-theme = Non c’è un tema aperto su cui metterla: aggiungilo fra le posizioni.
tray-merge-title = A che cosa si unisce?
tray-no-target = Non c’è ancora niente a cui unirla: prendila come osservazione.
tray-target-position = Posizione: { $title }
tray-target-observation = Osservazione { $n }: { $words }
tray-next-take = Prendi la proposta come osservazione
tray-next-close = Chiudi la raccolta
tray-next-collect = Apri la raccolta di proposte
