# Reading paper ballots.

paper-title = 7 Voto · schede di carta
    .words = spoglio, pacchi, leggi le schede
paper-title-pack = 7 Voto · carta · pacco { $pack } · { $turn ->
    [second] 2ª lettura
   *[first] 1ª lettura
}
paper-doubtful-title = 7 Voto · schede dubbie
    .words = decidi, da rileggere

paper-how-many = Quante schede ha il pacco { $pack }?
paper-count-how = Conta il pacco a mano, poi scrivi il numero e premi INVIO.
paper-count-size = Pacchi da { $n } schede si controllano bene; numera le schede a matita.
paper-count-no-more = Se i pacchi sono finiti, premi INVIO senza scrivere nulla.
paper-count-first = Prima conta le schede del pacco e scrivi quante sono.
paper-read-so-far = Schede lette finora { $read } · { $when ->
    [entitled] aventi diritto
   *[opening] presenti con diritto di voto
} { $present }
paper-read-so-far-apart = Schede lette finora { $read }
paper-pack-row =   Pacco { $pack }: { $n } { $n ->
    [one] scheda
   *[other] schede
} ✓{ $read ->
    [twice] {" "}letto due volte
   *[once] {""}
}{ $left ->
    [0] {""}
    [one] {" "}· 1 da rileggere
   *[other] {" "}· { $left } da rileggere
}{ $doubtful ->
    [0] {""}
    [one] {" "}· 1 dubbia da decidere
   *[other] {" "}· { $doubtful } dubbie da decidere
}
paper-key-count = schede del pacco
paper-key-decide = decidi le dubbie
paper-next-doubtful = Decidi le schede dubbie
paper-next-count = Conta il pacco e scrivi quante schede ha
paper-next-pack = Comincia un pacco di { $n } { $n ->
    [one] scheda
   *[other] schede
}
paper-next-settle = { $n ->
    [one] Rileggi la scheda su cui le letture differiscono
   *[other] Rileggi le { $n } schede su cui le letture differiscono
}
paper-next-second = Comincia la 2ª lettura del pacco { $pack }
paper-key-second = 2ª lettura
    .words = rileggi il pacco, seconda lettura, doppia lettura
paper-next-back = Torna al voto aperto

paper-progress = Registrate { $n } di { $counted }
paper-last = Ultime schede
paper-slip = Scheda n. { $slip }:
paper-of = { $n } di { $max }
paper-points = { $sum ->
    [one] 1 punto
   *[other] { $sum } punti
} su { $total }
paper-figures-star = Una cifra per riga, - dove non c’è nulla; il 10 si scrive con il tasto *.
paper-figures-points = Una cifra per riga, fino a { $cap }; il tasto * dà alla riga i punti che restano.
paper-figures-rank = Scrivi le opzioni dal 1º posto in giù, non i posti{ $ties ->
    [yes] ; fra due alla pari metti +
   *[no] {""}
}.
paper-figures-grade = Una cifra per riga: 0 il giudizio peggiore, { $best } il migliore, - se non c’è.
paper-figures-long = Dopo ogni numero premi + oppure Spazio.
paper-pencil = Scrivi a matita il numero { $slip } sull’angolo della scheda.
paper-check = 2ª lettura: la scheda in mano deve avere il numero { $slip } a matita.
paper-was = Riaperta: diceva { $said }. INVIO senza cambiare la lascia così.
paper-full = Il pacco { $pack } è finito. INVIO lo chiude; U o ⌫ riapre l’ultima scheda.
paper-blank = bianca
paper-doubtful = dubbia
paper-void = nulla: { $reason }
paper-why-void = Perché è nulla? INVIO per il motivo segnato, o il suo numero.
paper-key-reason = motivo
paper-key-no-reason = non è nulla
paper-key-blank = bianca
paper-key-void = nulla
paper-key-doubtful = dubbia
paper-key-reopen = riapri
    .words = riapri l’ultima scheda, correggi
paper-key-recount = riconta
    .words = correggi il numero di schede del pacco
paper-next-mark = Scheda { $slip }: scrivi i segni, poi INVIO
paper-next-slip = Registra la scheda { $slip }
paper-next-again = Registra di nuovo la scheda { $slip }
paper-next-void = Registra la scheda { $slip } come nulla: { $reason }
paper-next-close = { $turn ->
    [second] Chiudi la 2ª lettura del pacco { $pack }: { $n } { $n ->
        [one] scheda
       *[other] schede
    }
   *[first] Chiudi il pacco { $pack }: { $n } { $n ->
        [one] scheda
       *[other] schede
    }
}
paper-recount-title = Quante schede ha davvero il pacco?
paper-recount-body = Le schede già lette restano. Se nella 2ª lettura sono meno di quelle lette, il pacco si rilegge da capo.

paper-fault-not-a-key = Questo tasto qui non serve.
paper-fault-not-on-ballot = Sulla scheda non c’è: guarda di nuovo il segno.
paper-fault-already-marked = { $option } è già segnata.
paper-fault-too-many = { $max ->
    [one] Se ne può segnare una sola: se ce ne sono di più premi { $void }.
   *[other] Se ne possono segnare al massimo { $max }: se ce ne sono di più premi { $void }.
}
paper-fault-too-few = { $found ->
    [one] Ne è segnata 1
   *[other] Ne sono segnate { $found }
}, devono essere almeno { $min }: se non ce ne sono altre premi { $void }.
paper-fault-over-budget = Insieme costano { $cost }, il tetto è { $cap }: se la scheda dice così premi { $void }.
paper-fault-wrong-sum = I punti fanno { $sum }, devono fare { $total }: se la scheda dice così premi { $void }.
paper-fault-off-scale = La scala va da { $min } a { $max }.
paper-fault-no-more-rows = Le righe sono finite: INVIO registra la scheda.
paper-fault-row-over = C’era un numero in più delle righe{ $figures ->
    [star] , e il 10 si scrive *
   *[plain] {""}
}: correggi con ⌫, o INVIO se è giusto così.
paper-fault-rows-missing = { $left ->
    [one] Manca una riga
   *[other] Mancano { $left } righe
}: scrivile tutte, - dove non c’è scritto nulla.
paper-fault-half-typed = Manca la seconda cifra, o il segno dopo la parità.
paper-fault-empty = Non hai segnato nulla: se la scheda è bianca premi { $blank }.
paper-fault-empty-pack = Non hai segnato nulla: se è bianca premi { $blank }, se le schede sono finite F3.
paper-fault-not-empty = C’è una scheda a metà: finiscila, o cancella i segni con ⌫.
paper-fault-nothing-before = Prima non c’è nulla da riaprire.
paper-fault-pack-full = Il pacco è finito: INVIO lo chiude (F3 lo riconta).
paper-fault-one-over = C’è una scheda in più? Non è registrata: F3 riconta il pacco. Non ce n’è: INVIO lo chiude.
paper-fault-no-such-reason = Scegli il numero di un motivo.
paper-fault-surplus = Il segno in più c’è davvero sulla scheda? Sì: { $void }. Era il dito: INVIO.

paper-no-doubtful = Nessuna scheda dubbia da decidere.
paper-doubtful-heading = { $n ->
    [one] 1 scheda messa da parte
   *[other] { $n } schede messe da parte
}: guarda la carta e segna che cosa si decide.
paper-place = pacco { $pack }, scheda { $slip }
paper-decide-how = Segna come sulla carta, poi INVIO.
paper-next-decide-type = Segna che cosa dice la scheda { $slip } del pacco { $pack }
paper-next-decide = Decidi la scheda { $slip } del pacco { $pack }
paper-who-decides = Chi decide su questa scheda?
paper-who-decides-body = Resta nel registro; il verbale dice solo quante sono. Scrivi il ruolo, per esempio «chi presiede».

# Ballots on which two readings differ.

paper-reread-title = 7 Voto · schede da rileggere
    .words = discordanze, terza lettura, differenze
paper-reread-heading = { $n ->
    [one] Le due letture non coincidono su 1 scheda
   *[other] Le due letture non coincidono su { $n } schede
} di { $of }.
paper-reread-how = Prendi la scheda dal pacco e rileggila. I valori già scritti restano coperti.
paper-reread-pack = Pacco
paper-reread-slip = Scheda
paper-reread-first = 1ª
paper-reread-second = 2ª
paper-reread-third = 3ª lettura
paper-reread-covered = coperta
paper-reread-holds-first = vale la 1ª
paper-reread-holds-second = vale la 2ª
paper-reread-chair = dubbia: decide chi presiede
paper-reread-decided = decisa da { $by }
paper-reread-line = Pacco { $pack }, scheda { $slip }:
paper-reread-else = Se la terza è diversa da tutte e due, la scheda va a chi presiede.
paper-reread-who = Rilegge una persona diversa, se c’è.
paper-slid = Fra la scheda { $from } e la { $to } del pacco { $pack } le due letture dicono le stesse cose, spostate di una: lì qualcuno ha saltato una scheda, o ne ha letta una due volte. Controlla la scheda { $from }.
paper-none-differ = Le due letture coincidono.
paper-next-rewind = Riprendi la 2ª lettura del pacco { $pack } dalla scheda { $slip }
paper-next-third-type = Scrivi i segni della scheda { $slip } del pacco { $pack }
paper-next-third = Registra la 3ª lettura: scheda { $slip } del pacco { $pack }
