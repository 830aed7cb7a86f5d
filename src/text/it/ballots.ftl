# The open vote.

ballots-title = 7 Voto · aperto
ballots-open-since =
    { $n ->
        [0] Aperto da meno di un minuto · chiude quando lo dici tu
        [one] Aperto da 1 minuto · chiude quando lo dici tu
       *[other] Aperto da { $n } minuti · chiude quando lo dici tu
    }
ballots-channel-hands = Mani
ballots-channel-paper = Carta
ballots-channel-totals = Totali
ballots-channel-call = Appello
ballots-channel-phone = Telefoni
ballots-counting = si sta contando
ballots-nothing-yet = ancora niente
ballots-total = In tutto
ballots-of = { $n } di { $of }
ballots-of-least = almeno { $n } di { $of }
ballots-missing-unknown = Quante persone hanno votato non è scritto: almeno { $n }
ballots-missing =
    { $n ->
        [0] { $when ->
            [entitled] Hanno votato tutti gli aventi diritto
           *[opening] Hanno votato tutti i presenti con diritto di voto
        }
        [one] Manca 1 persona
       *[other] Mancano { $n } persone
    }
ballots-too-many = ! Voti più { $when ->
    [entitled] degli aventi diritto
   *[opening] dei presenti
} (+{ $n }): { $when ->
    [closing] qualcuno è uscito, o arrivi non registrati
   *[opening] arrivi non registrati, o più schede a testa
}
ballots-handed-out = Schede consegnate { $n } · lette { $read }
ballots-doubtful =
    { $n ->
        [one] ! 1 scheda dubbia da decidere prima di chiudere
       *[other] ! { $n } schede dubbie da decidere prima di chiudere
    }
ballots-covered = I risultati sono coperti anche qui, fino alla chiusura.

ballots-key-paper = schede di carta
    .words = spoglio, leggi le schede, pacco
ballots-key-hands = alzata di mano
    .words = mani, conta
ballots-key-phones = telefoni
    .words = rete, codici, wifi
ballots-key-totals = totali
    .words = scrivi i totali, spoglio a mano
ballots-key-handed-out = schede consegnate
    .words = distribuite, biglietti
ballots-key-close = chiudi
    .words = chiudi il voto, fine del voto
ballots-key-annul = annulla
    .words = annulla il voto, voto nullo, errore nel voto

ballots-handed-out-title = Quante schede sono state consegnate?
ballots-handed-out-body = Le schede che tornano non possono essere di più.
ballots-annul-title = Annullare questo voto?
ballots-annul-body = Quello che è arrivato resta nel registro, segnato come annullato. Scrivi il motivo: andrà nel verbale.
ballots-close-title = Chiudere il voto?
ballots-close-count = { $voted ->
    [0] Non ha votato nessuno
    [one] Ha votato 1 persona
   *[other] Hanno votato in { $voted }
}{ $over ->
    [0] { $missing ->
        [0] , non manca nessuno
        [one] , manca 1
       *[other] , mancano { $missing }
    }
   *[other] {""}
}.
ballots-close-least = Hanno votato almeno in { $voted }: quanti di preciso non è scritto.
ballots-close-nothing = ! Non è arrivato ancora nulla da: { $channels }.
ballots-close-paper = Schede consegnate { $out }, lette { $read }: i conti non tornano.
ballots-close-body = Dopo la chiusura nessuno può più votare e i risultati si scoprono. Per riaprirlo servirà un motivo.
ballots-close-body-phone = Dopo la chiusura nessuno può più votare e i risultati si scoprono. Le schede dei telefoni si mescolano: il voto non si riapre, semmai si annulla e si ripete.
ballots-close-word = CHIUDI

ballots-next-list = Torna ai voti
ballots-next-close = Chiudi il voto (chiede conferma)
ballots-next-hands = Scrivi i numeri dell’alzata di mano
ballots-next-paper = Leggi le schede di carta
ballots-next-totals = Scrivi i totali
ballots-next-call = Fai l’appello
ballots-next-show = Mostra il voto in sala, con il QR per i telefoni
ballots-next-phones = Fai entrare i telefoni
ballots-no-codes = Nessun codice preparato: dal telefono non può votare nessuno. Preparali e stampali da E, telefoni.
ballots-no-personal-codes = Nessun codice personale preparato: dal telefono non può votare nessuno. Preparali e stampali da E, telefoni.
ballots-silence = { $n ->
    [one] Nessuna scheda da 1 minuto
   *[other] Nessuna scheda da { $n } minuti
}: la rete va? Apri la pagina con un telefono della sala.
ballots-base = { $when ->
    [entitled] Aventi diritto, in sala o no, { $present }, contati all’apertura del voto
    [closing] In sala adesso con diritto di voto { $present }: vale chi c’è alla chiusura del voto
   *[opening] In sala con diritto di voto { $present }, contati all’apertura del voto
}
ballots-reopened = Riaperto alle { $at }: { $reason }
ballots-added = Alle { $at } si vota anche così: { $channel }. { $reason }
ballots-retaken = Alle { $at } { $when ->
    [entitled] aventi diritto
   *[opening] presenti
} ricontati (erano { $was }). { $reason }
ballots-key-call = appello
    .words = appello nominale, chiama per nome
ballots-key-add = altro modo
    .words = aggiungi un modo di votare, cambia canale, passa alla carta, la rete non va
ballots-key-census = riconta i presenti
    .words = qualcuno è uscito, qualcuno è arrivato, denominatore
ballots-add-title = In quale altro modo si vota?
ballots-add-why = Perché si aggiunge?
ballots-add-body = Chi ha già votato resta contato; vota in questo modo solo chi non ha votato. Il motivo va nel verbale.
ballots-census-title = Perché si ricontano i presenti?
ballots-census-body = { $when ->
    [entitled] Aventi diritto
   *[opening] Presenti con diritto di voto
}: erano { $was }, adesso sono { $now }. Il motivo va nel verbale.
