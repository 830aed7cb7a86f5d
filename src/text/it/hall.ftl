# The remote of the hall screen, and the hall screen itself: large, short, no names of people.

hall-title = F5 Proiettore · telecomando

# The remote.
hall-send = Manda in sala
hall-now = La sala vede adesso
hall-preview = Anteprima di «{ $what }»

hall-item-black = Schermo nero
hall-item-welcome = Benvenuto
hall-item-floor = Interventi e orologio
hall-item-positions = Posizioni: { $theme }
hall-item-position = Testo { $sign }: { $title }
hall-item-observations = Osservazioni
hall-item-observations-theme = Osservazioni: { $theme }
hall-item-round = Consenso: { $position }
hall-item-vote = Voto: { $question }
hall-item-runoff = ballottaggio, { $question }
hall-item-results = Risultati: { $question }
hall-item-receipts = Ricevute: { $question }
hall-item-weighing = Pesatura: { $title }
hall-item-outside = Da fuori: { $title }
hall-item-outcomes = Esiti dei temi
hall-item-closing = Saluti e prossimi passi

hall-key-reveal = scopri uno
    .words = svela, mostra, risultati, passo
hall-key-reveal-all = scopri tutto
    .words = svela tutto, risultati
hall-key-page = pagina
    .words = avanti, indietro
hall-key-black = nero
    .words = schermo nero, spegni, nascondi
hall-key-theme = chiaro/scuro
    .words = colori, sfondo, luce
hall-key-browser = pagina nel browser
    .words = proiettore, seconda finestra, schermo di sala

hall-next-send = Manda in sala «{ $what }»
hall-next-send-covered = Manda in sala «{ $what }», coperti
hall-next-full = Apri la vista di sala in questa finestra
hall-next-reveal = Scopri il prossimo posto ({ $left } ancora coperti)

hall-advice-screens = { $n ->
    [0] Nessuno schermo in sala: premi V, o apri { $address }
    [one] Pagina di sala su 1 schermo · { $address }
   *[other] Pagina di sala su { $n } schermi · { $address }
}
hall-advice-full = F5 apre la vista di sala in questa finestra; Esc torna al telecomando.
hall-closing-title = Saluti e prossimi passi
hall-closing-body = Scrivi che cosa legge la sala alla fine. Puoi anche lasciare vuoto.
hall-pages = pagina { $page } di { $pages }

# What the hall reads.
hall-welcome = Benvenute e benvenuti
hall-closing = Grazie a tutte e a tutti
hall-example = Esempio con dati inventati
hall-present = { $n ->
    [one] 1 presente
   *[other] { $n } presenti
}

hall-floor-none = Nessuno ha la parola
hall-floor-paused = orologio in pausa
hall-floor-over = tempo scaduto
hall-floor-next = Poi: { $who }
hall-voice-position = Portavoce di «{ $of }»
hall-voice-spokesperson = Portavoce
hall-voice-hall = Intervento dalla sala
hall-voice-hall-of = Dalla sala: { $of }
hall-voice-table = Dal tavolo
hall-voice-table-of = Dal tavolo: { $of }

hall-position-none = Il testo di questa posizione non è ancora scritto.
hall-positions-none = Nessuna posizione aperta su questo tema
hall-positions-base = mani alzate su presenti, al momento della conta
hall-vacant = senza portavoce
hall-spoken-for = ha un portavoce

hall-observations = Osservazioni: { $n }
hall-observations-of = Osservazioni su { $theme }: { $n }
hall-observations-none = Nessuna osservazione, per ora
hall-answer-accepted = accolta
hall-answer-integrated = integrata
hall-answer-not-accepted = non accolta
hall-answer-deferred = rinviata

hall-round = Tavolo · prova { $number }
hall-round-open = In corso: { $spoke } su { $seats } si sono espressi
hall-round-annulled = Prova annullata
hall-round-base = { $spoke } espressi su { $seats } posti al tavolo

hall-stage-draft = ○ VOTO DA APRIRE
hall-stage-open = ● VOTO APERTO
hall-stage-closed = VOTO CHIUSO
hall-stage-closed-at = VOTO CHIUSO alle { $time }
hall-stage-verified = CONTEGGIO VERIFICATO
hall-stage-proclaimed = RISULTATO PROCLAMATO
hall-stage-annulled = VOTO ANNULLATO
hall-voted = { $voted ->
    [one] 1 voto
   *[other] { $voted } voti
} su { $present ->
    [one] { $when ->
        [entitled] 1 avente diritto
       *[opening] 1 presente
    }
   *[other] { $present } { $when ->
        [entitled] aventi diritto
       *[opening] presenti
    }
}
hall-voted-apart = il resto si conta a parte
hall-voted-unknown = { $present ->
    [one] { $when ->
        [entitled] 1 avente diritto
       *[opening] 1 presente con diritto di voto
    }
   *[other] { $present } { $when ->
        [entitled] aventi diritto
       *[opening] presenti con diritto di voto
    }
}

hall-join = Vota con il telefono, dal Wi-Fi della sala: { $address }
hall-kind-motion = favorevole, contrario o astenuto
hall-kind-one = una sola scelta
hall-kind-exactly = esattamente { $max } { $max ->
    [one] scelta
   *[other] scelte
}
hall-kind-up-to = { $max ->
    [one] al massimo 1 scelta
   *[other] fino a { $max } scelte
}
hall-kind-at-least = almeno { $min } { $min ->
    [one] scelta
   *[other] scelte
}
hall-kind-between = da { $min } a { $max } scelte
hall-kind-budget = spesa massima { $cap } €
hall-choice-cost = { $name } · { $cost } €
hall-kind-points = { $total } punti da dividere
hall-kind-score = un punteggio da { $min } a { $max } a ogni opzione
hall-kind-grade = un giudizio a ogni opzione
hall-kind-rank = opzioni in ordine di preferenza
hall-kind-resistance = resistenza da 0 a { $max }: vince la più bassa
hall-rule-seats = se ne scelgono { $seats }
hall-rule-threshold = soglia: { $strict ->
    [true] più di
   *[false] almeno
} { $numerator }/{ $denominator } { $base ->
    [entitled] degli aventi diritto
    [present] dei presenti
    [voters] dei votanti
    [valid] dei voti validi
    [cast] dei voti espressi
   *[forAgainst] di favorevoli e contrari
}
hall-rule-quorum = quorum: { $strict ->
    [true] più di
   *[false] almeno
} { $numerator }/{ $denominator } { $base ->
    [entitled] degli aventi diritto
   *[present] dei presenti
}
hall-rule-secret = voto segreto
hall-rule-named = voto palese, con il proprio nome
hall-rule-everyone = votano tutti i presenti con diritto di voto
hall-rule-entitled = votano tutti gli aventi diritto
hall-rule-table = vota solo il tavolo
hall-rule-category = vota la categoria { $category }

hall-favourable = Favorevoli
hall-against = Contrari
hall-abstaining = Astenuti
hall-of = { $count } su { $base }
hall-place = { $n }º
hall-place-tied = { $n }º=
hall-row-covered = ?
hall-place-seated = { $n }º ✓
hall-place-tied-seated = { $n }º=✓
hall-place-funded = ✓
hall-place-not-funded = –

hall-base-entitled = 100% = { $n } aventi diritto
hall-base-present = 100% = { $n } presenti
hall-base-voters = 100% = { $n } votanti
hall-base-valid = 100% = { $n } schede valide
hall-base-cast = 100% = { $n } voti espressi
hall-base-for-against = 100% = { $n } fra favorevoli e contrari
hall-base-few = { $n } in tutto: si leggono i numeri, non le percentuali
hall-base-unknown = n. votanti non rilevato
hall-base-multiple = la somma può superare il 100%
hall-base-points = base: { $n } punti dati
hall-base-figures = i numeri si confrontano fra loro
hall-base-mean = media da 0 a { $max }
hall-base-sum = somma dei punteggi, ciascuno da { $min } a { $max }
hall-base-borda = punti Borda: più in alto nell’ordine, più punti
hall-base-resistance = somma delle resistenze, ciascuna da 0 a { $max }: vince la più bassa
hall-base-median = giudizio di mezzo, { $max } il migliore
hall-base-majority = giudizio di mezzo, { $max } il migliore; fra pari se ne toglie uno per volta
hall-base-pairs = ordine dai confronti a due a due: non ci sono punti
hall-base-round = voti nell’ultimo turno in cui l’opzione era in gioco
hall-base-transfer = voti dopo i trasferimenti: chi passa cede quelli in più, chi esce tutti
hall-base-seated = ✓ passa
hall-base-budget = ✓ entra nella spesa
hall-ledger-present = { $present ->
    [one] 1 { $when ->
        [entitled] avente diritto
        [closing] presente alla chiusura
       *[opening] presente all’apertura
    }
   *[other] { $present } { $when ->
        [entitled] aventi diritto
        [closing] presenti alla chiusura
       *[opening] presenti all’apertura
    }
} = { $voters ->
    [one] 1 votante
   *[other] { $voters } votanti
} + { $not ->
    [one] 1 non votante
   *[other] { $not } non votanti
}
hall-ledger-over = { $voters ->
    [one] 1 votante
   *[other] { $voters } votanti
}, { $present ->
    [one] 1 { $when ->
        [entitled] avente diritto
        [closing] presente alla chiusura
       *[opening] presente all’apertura
    }
   *[other] { $present } { $when ->
        [entitled] aventi diritto
        [closing] presenti alla chiusura
       *[opening] presenti all’apertura
    }
}: { $proclaimed ->
    [yes] proclamato così, il motivo è nel verbale
   *[no] i conti si stanno controllando
}
hall-ledger-voters = { $voters ->
    [one] 1 votante
   *[other] { $voters } votanti
} = { $valid ->
    [one] 1 valido
   *[other] { $valid } validi
} + { $blank ->
    [one] 1 bianca
   *[other] { $blank } bianche
} + { $void ->
    [one] 1 nulla
   *[other] { $void } nulle
}
hall-verdict-passed = Soglia raggiunta: { $votes } su { $base }{ $of ->
    [entitled] {" "}aventi diritto
    [present] {" "}presenti
    [voters] {" "}votanti
    [valid] {" "}voti validi
    [cast] {" "}voti espressi
    [forAgainst] {" "}fra favorevoli e contrari
   *[other] {""}
}, ne servivano { $needed }
hall-verdict-failed = Soglia non raggiunta: { $votes } su { $base }{ $of ->
    [entitled] {" "}aventi diritto
    [present] {" "}presenti
    [voters] {" "}votanti
    [valid] {" "}voti validi
    [cast] {" "}voti espressi
    [forAgainst] {" "}fra favorevoli e contrari
   *[other] {""}
}{ $base ->
    [0] {""}
   *[other] , ne servivano { $needed }
}
hall-quorum-failed = Quorum non raggiunto: votanti { $votes }, ne servivano { $needed }
hall-motion-passed = Approvata: i favorevoli sono più dei contrari
hall-motion-failed = Non approvata: i favorevoli non sono più dei contrari
hall-tie = { $n } opzioni alla pari: { $rule }
hall-budget-spent = Spesa: { $spent } € dei { $cap } € a disposizione
hall-settled-ballots = Parità sciolta dalle schede: { $rule }
hall-settled-lot = Parità sciolta con un sorteggio pubblico
hall-settled-decision = Parità sciolta dal tavolo: la decisione è nel verbale
hall-nobody = Nessun voto valido: non si decide nulla
hall-rows = { $from }-{ $to } di { $all }

hall-receipts = Ricevute: { $n }
hall-receipts-why = Cerca la tua: se c’è, la tua scheda è stata contata
hall-receipts-order = In ordine alfabetico, non di arrivo

hall-weighing-base = totale da 0 a { $scale } · pesi: { $weights }
hall-weighing-weight = { $criterion } { $weight }
hall-weighing-missing = { $n ->
    [one] Manca 1 punteggio
   *[other] Mancano { $n } punteggi
}
hall-weighing-provisional = non ancora confermata

hall-outside = Consultazione esterna: non sono voti di questa assemblea.
hall-outcomes = Che cosa è uscito
hall-outcomes-none = Nessun tema, per ora
hall-outcome-open = { $n ->
    [0] ancora aperto, nessuna posizione
    [one] ancora aperto, 1 posizione
   *[other] ancora aperto, { $n } posizioni
}
hall-outcome-shared = Proposta condivisa: { $title }
hall-outcome-shared-none = Chiuso senza una proposta
hall-outcome-divergent = Elementi di divergenza: { $titles }
hall-outcome-voted = Deciso con il voto: { $titles }
hall-outcome-passed = Deciso con il voto: { $titles }, soglia raggiunta
hall-outcome-failed = Al voto { $titles } non ha raggiunto la soglia
hall-outcome-motion-passed = Approvata con il voto: { $title }
hall-outcome-motion-failed = Non approvata con il voto: { $title }
