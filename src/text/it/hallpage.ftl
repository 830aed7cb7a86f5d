# The page that the second display shows to the hall, and the sheet of tickets. What it says of each scene is in hall.ftl.

hallpage-title = Schermo della sala
hallpage-lost = Connessione persa: questo è l’ultimo contenuto arrivato
hallpage-refresh = Aggiorna
hallpage-join = Vota con il telefono
hallpage-join-code = Ti serve il codice del biglietto
hallpage-join-code-wifi = Dal Wi-Fi della sala, con il codice del biglietto
hallpage-join-personal = Ti serve il tuo codice personale
hallpage-join-personal-wifi = Dal Wi-Fi della sala, con il tuo codice personale
hallpage-wifi = Prima collegati al Wi-Fi { $network }
hallpage-wifi-password = Password: { $password }
hallpage-qr = Codice QR: { $words }
hallpage-cut = Il testo continua: si legge intero nei documenti.

# The sheet of tickets.
hallpage-tickets-title = Biglietti per votare
hallpage-tickets-how = Stampa, ritaglia lungo le linee, mescola e fai pescare un biglietto a testa. Non scrivere chi ha preso quale biglietto.
hallpage-tickets-count = { $n ->
    [one] 1 biglietto
   *[other] { $n } biglietti
}
hallpage-ticket-vote = Per votare
hallpage-ticket-scan = Dal Wi-Fi della sala inquadra il quadrato, oppure scrivi nel browser
hallpage-ticket-code = e poi il codice
hallpage-ticket-wifi = Wi-Fi: { $network }
hallpage-ticket-password = password: { $password }
hallpage-ticket-keep = Vale una volta per ogni voto. Tienilo fino alla fine.
hallpage-personal-title = Codici personali
hallpage-personal-how = Consegna ogni codice alla persona scritta sopra, e a nessun altro. Chi lo usa vota con il suo nome. Non pubblicare questo foglio; distruggi quello che avanza.
hallpage-personal-keep = Codice personale: il voto è palese, con il tuo nome. Non darlo a nessuno. Per i voti segreti serve un biglietto anonimo.
