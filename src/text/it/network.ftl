# Telefoni e rete: the address, the tickets, who has come, what is wrong.

network-title = Telefoni e rete
    .words = wifi, indirizzo, codici, biglietti, qr, pagina di sala

network-off = Rete spenta: l’assemblea va avanti senza telefoni
network-no-address = Il portatile non è in nessuna rete
network-ports-taken = Tutte le porte provate sono occupate
network-forbidden = Il sistema non permette di ascoltare in rete
network-on = Rete accesa: { $address }
network-ways = La sala si collega al portatile da (↑↓ cambia):
network-address-chosen = Da adesso la sala legge l’indirizzo { $address }
network-address-none = «{ $address }» non è un indirizzo
network-moved = I biglietti stampati portano a { $printed }, ma ora la pagina è su { $address }. I codici restano buoni: fai inquadrare il QR dello schermo e scrivere il codice, oppure torna sulla rete di prima, o ristampa (S).

network-tickets = Codici preparati { $issued }{ $withdrawn ->
    [0] {""}
   *[other] , ritirati { $withdrawn }
}
network-personal = { $n ->
    [one] 1 codice personale
   *[other] { $n } codici personali
}
network-visitors = Telefoni collegati { $phones } · schermi di sala { $screens }
network-wrong = { $n ->
    [one] 1 codice sbagliato
   *[other] { $n } codici sbagliati
}
network-twice = { $n ->
    [one] 1 codice provato due volte
   *[other] { $n } codici provati due volte
}
network-late = { $n ->
    [one] 1 scheda arrivata a voto chiuso
   *[other] { $n } schede arrivate a voto chiuso
}
network-in-all = Da quando la rete è accesa: codici sbagliati { $wrong }, provati due volte { $twice }, schede tardive { $late }
network-turned-away = { $n ->
    [one] 1 richiesta respinta perché erano troppe
   *[other] { $n } richieste respinte perché erano troppe
}
network-rehearsed = Ultima prova: telefoni finti { $phones }, ricevute { $receipts }, schede contate { $counted }

network-check-off = Accendila solo se si vota o si propone dal telefono, o se la sala vede la pagina nel browser.
network-check-no-address = Collega il portatile al Wi-Fi della sala, o accendi il suo hotspot: in pochi secondi l’indirizzo compare da solo. Senza rete si vota per alzata di mano o su carta.
network-check-ports = Chiudi gli altri programmi che servono pagine, o riavvia Portavoce con --port e un altro numero.
network-check-forbidden = Il firewall o i permessi lo vietano: consenti Portavoce nelle reti private, poi riprova.
network-check-alone = Finora la pagina è arrivata solo a questo portatile. Aprila con un telefono nello stesso Wi-Fi: se non si apre, il router isola gli apparecchi o il firewall li ferma: cambia router o usa l’hotspot.
network-check-tickets = I telefoni arrivano. Per votare servono i codici: uno a persona, pescato a caso, senza scrivere a chi va.
network-check-good = Tutto pronto. Chi non ha il telefono, o non lo vuole usare, vota su carta.

network-next-join = Fai entrare i telefoni
network-next-tickets = Prepara i codici da stampare
network-next-hall = Apri la pagina di sala nel browser

network-key-tickets = codici
    .words = biglietti, stampa codici, ticket
network-key-reprint = ristampa
    .words = stampa di nuovo i codici
network-key-personal = personali
    .words = codici personali, tavolo, voto palese, codice nominale
network-key-withdraw = ritira un codice perso
    .words = codice perso, biglietto perso
network-key-rehearse = prova con telefoni finti
    .words = collaudo
network-key-tray = guarda le proposte dalla sala
    .words = idee dalla sala
network-key-hall = sala
    .words = pagina di sala, proiettore, browser
network-key-wifi = Wi-Fi
    .words = nome e password della rete della sala, qr del wifi
network-key-menu = altro
network-menu-title = Che cosa vuoi fare?
network-key-squares = altro QR
    .words = qr del wifi, qr dell’indirizzo

network-qr-small = Il QR non sta in questa finestra: ingrandiscila.
network-wifi-none = Wi-Fi della sala non indicato: W per scriverlo
network-wifi-known = Wi-Fi della sala: { $network }, con la password
network-wifi-open = Wi-Fi della sala: { $network }, senza password
network-wifi-title = Come si chiama il Wi-Fi della sala?
network-wifi-body = Si legge sullo schermo della sala e sui biglietti, con il suo QR. Vuoto: non si mostra più.
network-password-title = Qual è la password del Wi-Fi?
network-password-body = La vedono tutti, in sala e sui biglietti. Resta su questo portatile accanto all’assemblea, mai nei documenti. Vuota: il Wi-Fi è aperto.
network-wifi-short = La password di un Wi-Fi ha almeno { $min } caratteri: ricontrollala.
network-wifi-kept = Wi-Fi «{ $network }»: in sala subito, sui biglietti dalla prossima stampa
network-wifi-forgotten = Il Wi-Fi non si mostra più
network-wifi-not-kept = Il Wi-Fi non si può salvare accanto all’assemblea ({ $why }): scrivilo di nuovo quando il disco risponde

network-tickets-title = Quanti codici preparare?
network-tickets-body = Uno per persona e qualcuno di scorta. Se ne fanno altri quando vuoi; quelli già dati restano buoni.
network-withdraw-title = Quale codice ritirare?
network-withdraw-body = Scrivi le sei lettere e cifre del biglietto.
network-reason-title = Perché si ritira?
network-reason-body = Da adesso non può più votare. Il motivo va nel registro.
network-rehearse-title = Quanti telefoni finti?
network-rehearse-body = Votano tutti insieme in un’assemblea di prova che poi si butta. Nel registro resta solo che la prova c’è stata.

network-personal-title = Codici personali: chi li usa vota con il suo nome
network-personal-table = Prepara quelli del tavolo
network-personal-everyone = Prepara quelli di tutte le persone registrate
network-personal-renew = Rifai il codice di chi l’ha perso
network-personal-reprint = Ristampa tutti quelli già fatti
network-who-title = Di chi è il codice perso?
network-who-body = Scrivi il nome, o una parte che basti a riconoscerlo. Il codice vecchio non vale più; quello nuovo si stampa subito.
network-no-such-person = Nessuno ha «{ $name }» nel nome: guarda l’elenco dell’accoglienza.
network-many-such-people = Più persone hanno «{ $name }» nel nome: scrivilo intero.

network-printed = { $n ->
    [one] 1 codice
   *[other] { $n } codici
} per { $address }, da stampare in «{ $path }»
network-none-to-print = Non ci sono codici da stampare: preparali con C.
network-hall-opened = Nel browser { $address }: trascinala sul proiettore, poi F11
network-hall-by-hand = Apri nel browser del portatile { $address } e premi F11
network-no-such-code = «{ $code }» non è un codice di questa assemblea: controlla le lettere.
network-withdrawn-before = «{ $code }» è già stato ritirato: non serve altro.
network-withdrawn = Codice ritirato
network-withdrawn-voted = Codice ritirato, ma una scheda con questo codice è già arrivata nel voto aperto e conta: il biglietto nuovo va dato solo dopo la chiusura.
network-rehearsal-done = Prova riuscita: telefoni { $phones }, ricevute { $receipts }, schede contate { $counted } in { $seconds } s
network-rehearsal-short = Prova non riuscita: telefoni { $phones }, ricevute { $receipts }, schede contate { $counted }
network-rehearsal-failed = La prova non è partita ({ $why })
network-rehearsal-limits = Una prova va da 1 a { $max } telefoni.
network-not-written = Il foglio dei codici non si può scrivere in «{ $path }» ({ $why }): i codici ci sono, ristampali altrove.
