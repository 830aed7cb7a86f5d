# Results.

results-title = 7 Voto · risultati
results-none = Nessun voto è stato ancora chiuso.
results-more = ↓ { $n ->
    [one] un’altra riga
   *[other] altre { $n } righe
}
results-stage = Voto n. { $n } · { $stage } { $at }
results-stage-draft = in preparazione
results-stage-open = aperto
results-stage-closed = chiuso alle
results-stage-verified = verificato, chiuso alle
results-stage-proclaimed = proclamato, chiuso alle
results-stage-annulled = annullato
results-stage-annulled-closed = annullato, chiuso alle
results-annulled = Annullato: { $reason }
results-hundred = 100% = { $n } { $base }
results-of = { $n } su { $of }
results-multiple = Ogni scheda può avere più segni: la somma può superare il 100%.
results-unknown = n. votanti non rilevato

results-base-entitled = aventi diritto
results-base-present = presenti
results-base-voters = votanti
results-base-valid = voti validi
results-base-entitled-one = avente diritto
results-base-present-one = presente
results-base-voters-one = votante
results-base-valid-one = voto valido
results-base-cast-one = voto espresso
results-base-points = punti dati
results-base-cast = voti espressi
results-base-for-against = fra favorevoli e contrari
results-at-least = almeno { $n }/{ $d } di { $of }{ $rounded ->
    [yes] , arrotondato per eccesso
   *[no] {""}
}
results-more-than = più di { $n }/{ $d } di { $of }
results-figure = { $kind ->
    [points] { $figure } { $one ->
        [yes] punto
       *[no] punti
    }
    [mean] { $figure } di media
    [median] punteggio { $figure }
    [grade] giudizio { $figure } su { $top }
    [firsts] { $figure } { $one ->
        [yes] primo posto
       *[no] primi posti
    }
    [contests] { $figure } { $one ->
        [yes] confronto vinto
       *[no] confronti vinti
    }
    [defeat] sconfitta con { $figure }
    [gap] sconfitta di { $figure }
    [resistance] { $figure } di resistenza
   *[votes] { $figure } { $one ->
        [yes] voto
       *[no] voti
    }
}
results-figure-heading = { $kind ->
    [points] Punti
    [mean] Media (da { $min } a { $top })
    [median] Punteggio di mezzo (da { $min } a { $top })
    [grade] Giudizio di mezzo (da 0 a { $top })
    [firsts] Primi posti
    [contests] Confronti vinti
    [defeat] Voti contro
    [gap] Distacco
    [round] Voti nell’ultimo turno
    [transfer] Voti dopo i trasferimenti
    [resistance] Resistenza
   *[votes] Voti
}
results-meaning = { $kind ->
    [points] Punti di ogni opzione
    [mean] Media dei punteggi dati, da { $min } a { $top }
    [median] Punteggio di mezzo fra quelli dati, da { $min } a { $top }
    [grade] Giudizio di mezzo, da 0, il peggiore, a { $top }, il migliore
    [firsts] Primi posti di ogni opzione
    [contests] Confronti vinti con le altre opzioni, dove un pari vale mezzo
    [defeat] Voti contro nella sconfitta peggiore, dove meno è meglio
    [gap] Voti di distacco nella sconfitta peggiore, dove meno è meglio
    [round] Voti nell’ultimo turno in cui ogni opzione era in gioco
    [transfer] Voti di ogni opzione alla fine dei trasferimenti{ $known ->
        [yes] , con una quota di { $quota } voti per un posto
       *[no] {""}
    }
    [order] Ordine dai confronti a due a due, senza una cifra per opzione
    [grades] Quante schede danno ogni giudizio, da 0, il peggiore, a { $top }, il migliore
    [resistance] Somma delle resistenze, ciascuna da 0 a { $top }, dove meno è meglio
   *[votes] Voti di ogni opzione
}
results-meaning-of = { $what }; schede valide { $n }
results-alike = Cifre uguali e posti diversi: P dice che cosa li distingue.
results-grades-given = Quante schede danno ogni giudizio, da { $top } a 0: { $list }
results-costs = { $figure }, costa { $cost } €
results-favourable = Favorevoli

results-verdict-passed = ✓ { $what } { $votes } su { $n } { $base }; ne { $needed ->
    [one] serve 1
   *[other] servono { $needed }
} ({ $rule }); approvata { $margin ->
    [0] senza voti di margine
    [one] con 1 voto di margine
   *[other] con { $margin } voti di margine
}.
results-verdict-failed = { $n ->
    [0] ✗ Non approvata: { $base } 0, la soglia non si raggiunge.
   *[other] ✗ { $what } { $votes } su { $n } { $base }; ne { $needed ->
       [one] serve 1
      *[other] servono { $needed }
   } ({ $rule }); non approvata, { $margin ->
        [one] ne manca 1
       *[other] ne mancano { $margin }
    }.
}
results-majority-passed = ✓ Favorevoli { $favourable }, contrari { $against }, astenuti { $abstaining }: approvata, i favorevoli sono più dei contrari.
results-majority-failed = ✗ Favorevoli { $favourable }, contrari { $against }, astenuti { $abstaining }: non approvata, i favorevoli non sono più dei contrari.
results-passes-one = { $name } ({ $votes } su { $n } { $base })
results-passes = ✓ { $n ->
    [one] Passa
   *[other] Passano
}: { $names }.
results-nobody = ✗ Nessun voto valido: non si decide nulla.
results-quorum-passed = ✓ Quorum raggiunto: votanti { $votes } su { $n } { $base }; ne { $needed ->
    [one] serve 1
   *[other] servono { $needed }
} ({ $rule }).
results-quorum-failed = ✗ Quorum non raggiunto: votanti { $votes } su { $n } { $base }; ne { $needed ->
    [one] serve 1
   *[other] servono { $needed }
} ({ $rule }), { $margin ->
    [one] ne manca 1
   *[other] ne mancano { $margin }
}.
results-quorum-nothing = Il voto non decide nulla: hanno votato in troppo pochi.
results-quorum-threshold = La soglia da sola { $passed ->
    [yes] sarebbe stata raggiunta
   *[no] non sarebbe stata raggiunta comunque
}: { $what } { $votes } su { $n } { $base }, ne servivano { $needed } ({ $rule }).
results-others = Con altre basi: { $list }.
results-other-passed = { $base } { $n }: approvata (ne { $needed ->
    [one] serve 1
   *[other] servono { $needed }
})
results-other-failed = { $base } { $n }: non approvata{ $n ->
    [0] {""}
   *[other] {" "}(ne { $needed ->
       [one] serve 1
      *[other] servono { $needed }
   })
}

results-tie = ! Pari: { $names }. La regola scritta dice: { $rule }.
results-tie-ex-aequo = restano pari
results-tie-run-off = ballottaggio
results-tie-table = decide il Tavolo
results-tie-lot = sorteggio pubblico
results-tie-first-places = i primi posti sono altrettanti, restano pari
results-tie-lower-resistance = le resistenze sono le stesse, restano pari
results-broken-first-places = Pari: { $names }. Contano i primi posti sulle schede: { $figures }.{ $tiers ->
    [1] {""}
   *[other] {" "}Ordine: { $order }.
}
results-broken-resistance = { $tiers ->
    [1] Pari: { $names }. Hanno incontrato le stesse resistenze, una per una.
   *[other] Pari: { $names }. Contano le schede con le resistenze più forti: { $figures }. Ordine: { $order }.
}
results-broken-level = resistenza { $level }: { $figures }
results-broken-tier = { $n ->
    [1] { $names }
   *[other] { $names } alla pari
}
results-broken-then = poi
results-settled-lot = Sorteggio con il seme «{ $seed }»: { $order }. Si rifà con SHA-256 di «seme|numero dell’opzione», dal più piccolo.
results-settled-by = Parità risolta, decide { $by }: { $order }.

results-ledger-present = { $when ->
    [entitled] Aventi diritto all’apertura
    [closing] Presenti con diritto di voto, alla chiusura,
   *[opening] Presenti con diritto di voto
} { $present } = hanno votato { $voters } + non hanno votato { $not }
results-ledger-over = { $when ->
    [entitled] Aventi diritto all’apertura
    [closing] Presenti con diritto di voto, alla chiusura,
   *[opening] Presenti con diritto di voto
} { $present }, ma hanno votato { $voters }
results-ledger-voters = Hanno votato { $voters } = valide { $valid } + bianche { $blank } + nulle { $void }
results-voters-unknown = N. votanti non rilevato: si conoscono solo i totali.
results-void = Nulle: { $list }
results-odd-over-present = ✗ I votanti ({ $n }) sono più di chi poteva votare ({ $of }): ricontrolla, o proclama scrivendo il motivo.
results-odd-returned = ✗ Schede tornate { $n }, consegnate { $of }: ricontrolla, o proclama scrivendo il motivo.
results-odd-missing = ! { $n ->
    [one] 1 scheda consegnata non è tornata
   *[other] { $n } schede consegnate non sono tornate
}.
results-odd-margin = ! Lo scarto è { $margin }: { $void ->
    [one] 1 scheda nulla poteva
   *[other] { $void } schede nulle potevano
} cambiare il primo posto.
results-odd-verdict = ! Per cambiare l’esito { $n ->
    [one] bastava 1 voto
   *[other] bastavano { $n } voti
}; schede nulle: { $void }.
results-odd-margin-unread = ! Lo scarto è { $margin }: { $unread ->
    [one] 1 scheda non tornata poteva
   *[other] { $unread } schede non tornate potevano
} cambiare il primo posto.
results-odd-verdict-unread = ! Per cambiare l’esito { $n ->
    [one] bastava 1 voto
   *[other] bastavano { $n } voti
}; schede non tornate: { $unread }.
results-odd-call = ! Le risposte dell’appello non sono state rilette alla sala.
results-channels-held = Le cifre di ogni modo di votare non si mostrano e non si salvano: il voto è segreto, e con così poche persone, o tutte d’accordo, si capirebbe chi ha votato che cosa.
results-odd-exposing = ! Voto segreto in cui si capisce chi ha votato che cosa (meno di tre votanti, o tutti uguali): dillo a chi ha votato prima di proclamare.
results-reversal = { $n ->
    [one] Sarebbe cambiato se 1 persona avesse votato diversamente.
   *[other] Sarebbe cambiato se { $n } persone avessero votato diversamente.
}
results-ledger-channels = { $when ->
    [entitled] Aventi diritto all’apertura
    [closing] Presenti con diritto di voto alla chiusura
   *[opening] Presenti con diritto di voto all’apertura
} { $present } = { $list } + non votanti { $not }
results-care = { $packs ->
    [one] Carta: 1 pacco
   *[other] Carta: { $packs } pacchi
}, { $twice ->
    [0] una lettura
   *[other] { $all ->
        [yes] doppia lettura
       *[no] { $twice } con doppia lettura
    }
}{ $reread ->
    [0] {""}
    [one] , 1 scheda riletta
   *[other] , { $reread } schede rilette
}{ $decided ->
    [0] {""}
    [one] , 1 decisa da chi presiede
   *[other] , { $decided } decise da chi presiede
}.
results-hands = { $manner }: { $alone ->
    [yes] ha contato una persona sola
   *[no] hanno contato in due
}{ $recounted ->
    [0] {""}
    [one] , 1 riga ricontata
   *[other] , { $recounted } righe ricontate
}{ $rest ->
    [yes] , gli altri contati a favore
   *[no] {""}
}.
results-call = Appello: inserito dall’operatore, { $read ->
    [named] riletto alle { $at } da { $by }
    [yes] riletto alle { $at }
   *[no] non riletto
}. Assenti { $absent }, non votanti { $silent }.
results-proclaimed-anyway = Proclamato alle { $at } benché i conti non tornassero: { $reason }
results-earlier-held = Le cifre di questo conteggio non si mostrano e non si salvano: il voto è riaperto, o è segreto e la differenza direbbe che cosa ha votato chi è arrivato dopo.
results-superseded = Conteggio che non vale più (alle { $at }): { $reason }

results-why-plain = Si applica la regola letta in sala, senza altri passaggi:
results-step-round = { $n }º turno: { $figures }.
results-step-elected = Passa fin qui: { $names }.
results-step-out = Esce: { $names }.
results-step-pair = { $a } su { $b }: { $over } a { $under }.
results-step-path = { $path }: il percorso più forte vale { $strength }, quello contrario { $back }.
results-step-no-path = Nessuna delle due supera l’altra, nemmeno passando per altre opzioni: fra loro sono pari.
results-step-locked = { $a } batte { $b } con { $strength }: vale.
results-step-left-out = { $a } batte { $b } con { $strength }: non vale, contraddice vittorie più forti.
results-step-median = { $name }: giudizio di mezzo { $grade }.
results-step-parting = { $a } e { $b } hanno lo stesso giudizio di mezzo. { $taken ->
    [one] Tolto a ciascuna un giudizio di mezzo
   *[other] Tolti a ciascuna { $taken } giudizi di mezzo
}, in mezzo resta { $first } per { $a } e { $second } per { $b }: { $a } sta davanti.
results-step-funded = { $name } costa { $cost } €: finanziata, restano { $left } €.
results-step-skipped = { $name } costa { $cost } €: non ci sta, restano { $left } €.
results-step-seated = { $name }: scelta con { $figure }.

results-robust-title = Tenuta del risultato
results-robust-working = Si ricontano queste schede con le altre regole: intanto puoi continuare, il risultato non cambia.
results-robust-none = La tenuta di questo risultato non si può misurare.
results-robust-rules = Le stesse schede con le altre regole:
results-robust-alone = Nessun’altra regola leggerebbe queste schede in modo diverso.
results-robust-totals = Si conoscono solo i totali, non le singole schede: le altre regole non si possono applicare.
results-robust-same = ✓ Con tutte le altre regole l’esito è lo stesso.
results-robust-would-first = ≠ Con { $methods } { $n ->
    [one] vincerebbe { $names }.
   *[other] sarebbero primi a pari merito { $names }.
}
results-robust-would-places = ≠ Con { $methods } { $n ->
    [one] passerebbe { $names }.
   *[other] passerebbero { $names }.
}
results-robust-would-funded = ≠ Con { $methods } { $n ->
    [one] si finanzierebbe { $names }.
   *[other] si finanzierebbero { $names }.
}
results-robust-would-nobody = ≠ Con { $methods } non vincerebbe nessuno.
results-robust-and-more = { $first } e altre { $n } regole
results-robust-added = { $n ->
    [one] Una scheda in più per { $name } basterebbe
   *[other] { $n } schede in più per { $name } basterebbero
} a cambiare { $what ->
    [places] chi ha un posto
    [funded] che cosa è finanziato
   *[first] il primo posto
}; { $sure ->
    [yes] meno no.
   *[no] il minimo esatto sta tra { $least } e { $n }.
}
results-robust-changed = { $n ->
    [one] Una scheda compilata diversamente basterebbe
   *[other] { $n } schede compilate diversamente basterebbero
} a { $what ->
    [places] cambiare chi ha un posto
    [funded] cambiare che cosa è finanziato
   *[first] mettere { $name } alla pari o davanti
}; { $sure ->
    [yes] meno no.
   *[no] il minimo esatto sta tra { $least } e { $n }.
}
results-robust-tied = Il primo posto è pari: una scheda in più basterebbe a cambiarlo.
results-robust-never = Non si è trovato un numero di schede che cambierebbe { $what ->
    [places] chi ha un posto
    [funded] che cosa è finanziato
   *[first] il primo posto
}.
results-robust-cut = Le schede o le opzioni sono troppe per provarle tutte: la ricerca si è fermata prima della fine.
results-robust-verdict = { $n ->
    [one] Una scheda in più basterebbe
   *[other] { $n } schede in più basterebbero
} a cambiare se la soglia è raggiunta; meno no.
results-robust-verdict-never = Nessun numero di schede in più cambierebbe se la soglia è raggiunta.
results-robust-all-counted = ✓ Nessuna scheda è rimasta fuori dal conteggio.
results-robust-uncounted = Schede fuori dal conteggio: nulle { $void } · dubbie { $doubtful } · non lette { $unread }.
results-robust-doubt = ! { $all ->
    [one] È fuori dal conteggio 1 scheda, che poteva
   *[other] Sono fuori dal conteggio { $all } schede, che potevano
} cambiare { $what ->
    [places] chi ha un posto
    [funded] che cosa è finanziato
   *[first] il primo posto
}: { $n ->
    [one] ne bastava 1
   *[other] ne bastavano { $n }
}.
results-robust-verdict-doubt = ! { $all ->
    [one] È fuori dal conteggio 1 scheda, che poteva
   *[other] Sono fuori dal conteggio { $all } schede, che potevano
} cambiare se la soglia è raggiunta: { $n ->
    [one] ne bastava 1
   *[other] ne bastavano { $n }
}.
results-robust-safe = ✓ Nemmeno tutte insieme potevano cambiare l’esito.
results-robust-look = ! { $why ->
    [rule] Con un’altra regola l’esito sarebbe diverso
   *[ballots] Le schede fuori dal conteggio potevano cambiare l’esito
}: E per vedere.

results-key-table = tabella
    .words = tutte le percentuali, basi
results-key-why = perché
    .words = turni, passaggi, spiegazione del conteggio
results-key-robust = tenuta
    .words = robustezza, altre regole, quante schede cambierebbero l’esito
results-key-result = esito
results-key-covered = in sala, coperti
    .words = scopri uno alla volta
results-key-receipts = ricevute
    .words = ricevute in sala, elenco dei codici, controlla la tua scheda
results-key-reopen = riapri
    .words = riapri il voto, correggi
results-key-annul = annulla
    .words = annulla il voto
results-key-repeat = ripeti il voto
    .words = rifai, di nuovo
results-key-run-off = ballottaggio
    .words = secondo turno
results-key-close-theme = chiudi il tema con questo voto
results-key-show = mostra i risultati in sala

results-no-receipts = Questo voto non ha ricevute: le hanno solo le schede mandate con il telefono.

results-lot-title = Sorteggio pubblico
results-lot-body = Scrivi i numeri detti ad alta voce in sala: decidono loro, e chiunque può rifare il sorteggio.
results-table-title = Chi passa per decisione del tavolo?
results-table-name = Tavolo di Negoziazione
results-verify-title = Chi ha controllato il conteggio?
results-verify-body = Resta nel registro; nel verbale va l’ora. Scrivi il ruolo, per esempio «garante» o «due scrutatori».
results-proclaim-title = I conti non tornano: perché si proclama lo stesso?
results-proclaim-body = Il motivo va nel verbale.
results-exposing-title = Voto segreto, ma si capisce chi ha votato che cosa
results-exposing-body = Hanno votato in meno di tre, o tutti allo stesso modo: proclamando si sa anche che cosa ha votato ciascuno. Dillo prima a chi ha votato. Con Esc si torna indietro: il voto si può annullare (A) e unire a quello di un gruppo più grande.
results-exposing-few = I documenti salvati diranno che cosa è stato proclamato, senza le cifre.
results-exposing-accept = proclama e mostra i risultati in sala
results-reopen-title = Riaprire il voto?
results-reopen-body = Le schede restano, il conteggio di adesso resta nel registro come superato. Scrivi il motivo.
results-repeat-title = Perché si ripete il voto?
results-repeat-body = Il risultato di adesso resta nel registro e nel verbale, accanto a quello nuovo.
results-run-off-title = Perché si fa il ballottaggio?
results-run-off-body = La regola scritta prima del voto non lo chiede: il motivo va nel verbale.
results-annul-title = Annullare questo voto?
results-annul-body = Voto e conteggio restano nel registro, segnati come annullati. Scrivi il motivo: andrà nel verbale.

results-next-lot = Sorteggia fra i pari (chiede i numeri della sala)
results-next-table = Registra la decisione del tavolo sulla parità
results-next-verify = Segna il conteggio come controllato
results-next-proclaim = Proclama e mostra i risultati in sala
results-next-show = Mostra i risultati in sala, tutti insieme
results-next-run-off = Prepara il ballottaggio
results-next-close-theme = Chiudi il tema con questo voto
