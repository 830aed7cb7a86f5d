# Votes: the list, the form, the open vote; and the words that every screen of a vote shares.

vote-title = 7 Voto
    .words = votazioni, votare, elenco dei voti
vote-draft-title = 7 Voto · prepara
    .words = domanda, regola, soglia, quorum, nuovo voto
vote-options-title = 7 Voto · opzioni
vote-open-title = 7 Voto · aperto
    .words = urna, chi ha votato, chiudi il voto

# The list.
vote-empty = Non c’è ancora nessun voto. Quando su un tema restano due posizioni o più, il voto si prepara da qui in tre tasti.
vote-column-number = n.
vote-column-question = Domanda
vote-column-stage = A che punto è
vote-column-time = ora
vote-stage-draft = preparato
vote-stage-open = aperto
vote-stage-closed = chiuso
vote-stage-verified = verificato
vote-stage-proclaimed = proclamato
vote-stage-annulled = annullato
vote-repeat-title = Perché si ripete il voto n. { $n }?
vote-repeats = ripete il n. { $n }
vote-runoff-of = ballottaggio del n. { $n }
vote-runoff-question = La domanda è quella del voto di prima: cambiala se diceva quante opzioni segnare.
vote-key-new = nuovo voto
    .words = prepara, mozione, priorità
vote-key-change = modifica
vote-key-discard = togli
    .words = elimina, cancella la bozza
vote-key-repeat = ripeti
    .words = vota di nuovo, rifai
vote-next-first = Prepara un voto
vote-next-draft = Prepara e apri: { $question }
vote-next-runoff = Prepara e apri il ballottaggio: { $question }
vote-next-repeat = Prepara e apri la ripetizione: { $question }
vote-next-open = Vai al voto aperto: { $question }
vote-next-results = Guarda i risultati: { $question }
vote-next-votes = Vai all’elenco dei voti

# New votes.
vote-new-title = Che cosa si vota?
vote-new-theme = Le posizioni su «{ $theme }» ({ $n })
vote-new-motion = Una mozione: a favore, contro, astenuti
vote-new-priorities = Le priorità fra tutti i temi
vote-new-free = Altre opzioni, scritte qui
vote-question-theme = Quale posizione su «{ $theme }»?
vote-question-priorities = Quali proposte vengono prima?

# The form.
vote-row-question = Domanda
vote-row-kind = Tipo di scheda
vote-row-number = Quante
vote-row-budget = Tetto di spesa
vote-row-total = Punti a testa
vote-row-cap = Punti per opzione
vote-row-spend-all = Da spendere tutti
vote-row-scale = Scala
vote-row-grades = Quanti giudizi
vote-row-ties = Posti pari ammessi
vote-row-resistance = Resistenza massima
vote-row-options = Opzioni
vote-row-method = Regola
vote-row-seats = Posti da assegnare
vote-row-threshold = Soglia
vote-row-numerator = Soglia: parti
vote-row-denominator = Soglia: su quante
vote-row-strict = Soglia: di più, non alla pari
vote-row-base = Soglia: su
vote-row-quorum = Quorum di votanti
vote-row-quorum-numerator = Quorum: parti
vote-row-quorum-denominator = Quorum: su quante
vote-row-quorum-base = Quorum: su
vote-row-tie = In caso di parità
vote-row-scope = Chi vota
vote-row-with-table = Vota anche il tavolo
vote-row-counted = Può votare
vote-row-hands = Alzata di mano
vote-row-paper = Schede di carta
vote-row-totals = Totali contati a parte
vote-row-call = Appello nominale
vote-row-phone = Telefoni con codice
vote-row-phone-named = Telefoni, per nome
vote-row-revisable = Dal telefono si può cambiare voto
vote-row-secret = Voto segreto
vote-row-percent = 100% =
vote-row-one-reading = Una sola lettura sotto
vote-row-rest-in-favour = Chi tace è a favore

vote-choice-one = una sola
vote-choice-up-to = fino a un certo numero
vote-choice-exactly = esattamente un certo numero
vote-choice-at-least = almeno un certo numero
vote-choice-motion = a favore, contro, astenuti
vote-choice-rank = in ordine di preferenza
vote-choice-points = punti da distribuire
vote-choice-score = un punteggio a ogni opzione
vote-choice-grade = un giudizio a ogni opzione
vote-choice-resistance = la resistenza a ogni opzione

vote-scale = da { $min } a { $max }
vote-no-budget = nessuno
vote-no-threshold = nessuna
vote-no-quorum = nessuno
vote-no-options = nessuna: premi Spazio per scriverle
vote-threshold-custom = un’altra frazione
vote-at-opening = chi è presente all’apertura del voto
vote-at-closing = chi è presente alla chiusura del voto
vote-entitled = gli aventi diritto all’apertura
vote-more-rows = ↓ ancora { $n } { $n ->
    [one] riga
   *[other] righe
}

vote-key-box = sì / no
vote-key-digits = numeri
vote-key-options = apri le opzioni
vote-key-question = la domanda
vote-next-question = Scrivi la domanda, poi ↓
vote-next-options = Scrivi le opzioni
vote-next-fix = Vai a ciò che manca
vote-next-stuck = Sopra, accanto a ✗, c’è che cosa correggere
vote-next-save = Salva e apri il voto (chiede conferma)
vote-next-open-it = Apri il voto (chiede conferma)

vote-aloud = Da leggere in sala: { $rule }
vote-check-rule = Regola completa
vote-check-gone = Non è più fra le posizioni aperte: «{ $title }»
vote-check-present = { $when ->
    [entitled] { $n ->
        [0] Nessuno ha diritto di voto
        [one] 1 avente diritto può votare
       *[other] { $n } aventi diritto possono votare
    }
   *[opening] { $n ->
        [0] Nessuno in sala può votare
        [one] 1 persona in sala può votare
       *[other] { $n } persone in sala possono votare
    }
}

# The options.
vote-column-option = Opzione
vote-column-short = Nome breve
vote-column-cost = Costo
vote-key-option-new = nuova
    .words = aggiungi opzione
vote-key-option-short = nome breve
vote-key-option-cost = costo
vote-key-option-remove = togli
vote-key-option-move = sposta
vote-option-new = Nuova opzione
vote-option-label = Nome dell’opzione
vote-option-short = Nome breve
vote-option-short-why = Al massimo 16 lettere, per la scheda e per lo schermo della sala.
vote-option-cost = Costo in euro
vote-next-option = Correggi «{ $option }»
vote-next-first-option = Scrivi la prima opzione

# Opening.
vote-open-question = Aprire il voto?
vote-open-who = { $when ->
    [entitled] { $n ->
        [one] Può votare 1 avente diritto, in sala o no.
       *[other] Possono votare { $n } aventi diritto, in sala o no.
    }
   *[opening] { $n ->
        [one] Può votare 1 persona presente.
       *[other] Possono votare { $n } persone presenti.
    }
}
vote-open-frozen = Dopo l’apertura domanda, opzioni, regola e basi non si possono cambiare.
vote-open-yes = apri il voto

# The open vote.
vote-none-open = Nessun voto è aperto.

# What all screens of a vote say.
vote-favourable = A favore
vote-against = Contro
vote-abstaining = Astenuti
vote-base-entitled = aventi diritto
vote-base-present = presenti
vote-base-voters = votanti
vote-base-valid = voti validi
vote-base-cast = voti espressi
vote-base-for-against = favorevoli e contrari
vote-of-entitled = degli aventi diritto
vote-of-present = dei presenti
vote-of-voters = dei votanti
vote-of-valid = dei voti validi
vote-of-cast = dei voti espressi
vote-of-for-against = di favorevoli e contrari insieme
vote-void-too-many = troppi segni
vote-void-too-few = troppo pochi segni
vote-void-over-budget = oltre il tetto di spesa
vote-void-wrong-sum = somma dei punti sbagliata
vote-void-repeated-place = un posto dato due volte
vote-void-unreadable = illeggibile
vote-void-identifying = segno di riconoscimento
vote-void-not-entitled = senza diritto o senza dati
vote-void-other = altro motivo
vote-fraction-third = un terzo
vote-fraction-two-thirds = due terzi
vote-fraction-three-quarters = tre quarti
vote-fraction-four-fifths = quattro quinti (80%)
vote-fraction-all = il totale
vote-threshold-half = { $strict ->
    [yes] più della metà { $base }
   *[no] almeno la metà { $base }
}
vote-threshold = { $strict ->
    [yes] più di { $fraction } { $base }
   *[no] almeno { $fraction } { $base }
}
vote-tie-ex-aequo = restano pari
vote-tie-first-places = vince chi ha più primi posti; chi ne ha altrettanti resta pari
vote-tie-lower-resistance = vince chi ha meno resistenze forti; chi ne ha altrettante resta pari
vote-tie-run-off = si fa un ballottaggio
vote-tie-table = decide il Tavolo
vote-tie-lot = si tira a sorte in pubblico
vote-tie-ex-aequo-use = I pari restano pari: passano tutti insieme, anche se sono più dei posti.
vote-tie-first-places-use = Fra i pari si contano le schede che mettono ciascuno davanti a tutti; un primo posto diviso fra due vale mezzo. Chi è pari anche lì resta pari.
vote-tie-lower-resistance-use = Fra i pari vince chi incontra meno volte la resistenza più forte, poi quella appena sotto, e così via fino a uno. Chi è pari anche lì resta pari.
vote-tie-run-off-use = I pari vanno a un secondo voto fra loro.
vote-tie-table-use = Decide il Tavolo di Negoziazione: chi passa resta scritto nel verbale.
vote-tie-lot-use = Si sorteggia con i numeri detti ad alta voce in sala: chiunque può rifare il sorteggio.
vote-scope-everyone = tutti i presenti con diritto di voto
vote-scope-entitled = tutti gli aventi diritto, in sala o no
vote-scope-table = solo il Tavolo, un voto per posto
vote-scope-category = solo la categoria «{ $name }»
vote-scope = { $scope } ({ $n })

vote-aloud-kind-motion = Ognuno è a favore, contro o si astiene.
vote-aloud-kind-one = Ognuno sceglie una sola opzione.
vote-aloud-kind-up-to = { $max ->
    [one] Ognuno sceglie al massimo un’opzione
   *[other] Ognuno sceglie fino a { $max } opzioni
}{ $budget ->
    [yes] , che insieme costino al massimo { $cap } €
   *[no] {""}
}.
vote-aloud-kind-exactly = { $max ->
    [one] Ognuno sceglie esattamente un’opzione
   *[other] Ognuno sceglie esattamente { $max } opzioni
}{ $budget ->
    [yes] , che insieme costino al massimo { $cap } €
   *[no] {""}
}: con più o con meno la scheda è nulla.
vote-aloud-kind-at-least = { $min ->
    [one] Ognuno sceglie almeno un’opzione
   *[other] Ognuno sceglie almeno { $min } opzioni
}{ $budget ->
    [yes] , che insieme costino al massimo { $cap } €
   *[no] {""}
}: con meno la scheda è nulla.
vote-aloud-kind-points = Ognuno ha { $total } punti da distribuire{ $limit ->
    [yes] , al massimo { $cap } per opzione
   *[no] {""}
}{ $all ->
    [yes] ; se non li dà tutti la scheda è nulla
   *[no] {""}
}.
vote-aloud-kind-score = Ognuno dà a ogni opzione un punteggio da { $min } a { $max }.
vote-aloud-kind-grade = Ognuno dà a ogni opzione un giudizio da 0, il peggiore, a { $top }, il migliore.
vote-aloud-kind-rank = Ognuno mette in ordine { $all ->
    [yes] le opzioni
   *[no] le prime { $max } opzioni
}, dalla preferita in giù{ $ties ->
    [yes] ; due opzioni possono stare alla pari
   *[no] {""}
}.
vote-aloud-kind-resistance = Ognuno dice quanta resistenza sente verso ogni opzione, da 0, nessuna, a { $max }.
vote-aloud-rest = Chi non alza la mano contro o per astenersi è contato a favore.
vote-aloud-at-closing = Conta chi è presente alla chiusura del voto.
vote-aloud-threshold = Per essere approvata la proposta deve avere a favore { $threshold }.
vote-aloud-quorum = Perché il voto valga serve la partecipazione di { $quorum }.
vote-aloud-tie = In caso di parità { $tie }.
vote-aloud-who = Possono votare: { $who }. { $secret ->
    [yes] Il voto è segreto.
   *[no] Il voto è palese.
}

# How each rule chooses, for the hall.

vote-wins-motion = { $abstentions ->
    [inside] Gli astenuti restano nel numero su cui si calcola la soglia.
    [majority] È approvata con più favorevoli che contrari; gli astenuti si contano e non decidono.
   *[outside] Gli astenuti si contano e non decidono.
}
vote-wins-plurality-choice = { $seats ->
    [one] Vince l’opzione con più voti.
   *[other] Passano le { $seats } opzioni con più voti.
}
vote-wins-approval = { $seats ->
    [one] Vince l’opzione con più voti.
   *[other] Passano le { $seats } opzioni con più voti.
}
vote-wins-av = { $seats ->
    [one] Passa l’opzione con più voti.
   *[other] Passano le { $seats } opzioni con più voti.
}
vote-wins-mes-phragmen = Ognuno ha una quota uguale: { $seats ->
    [one] passa 1 opzione
   *[other] passano { $seats } opzioni
}, in proporzione a chi le vuole.
vote-wins-seqphragmen = { $seats ->
    [one] Passa 1 opzione
   *[other] Passano { $seats } opzioni
}, in proporzione a chi le vuole.
vote-wins-seqpav = { $seats ->
    [one] Passa 1 opzione
   *[other] Passano { $seats } opzioni
}: chi ha già ottenuto qualcosa pesa meno.
vote-wins-pb-greedy = Si finanziano i progetti più votati finché bastano i fondi, saltando quelli che non ci stanno.
vote-wins-pb-mes-cost-add1u = Ogni votante ha una parte uguale dei fondi: si finanziano i progetti che chi li ha votati può pagare insieme, alzando le parti finché i fondi bastano; con ciò che avanza, i più votati.
vote-wins-pb-mes-cost-add1 = Ogni votante ha una parte uguale dei fondi: si finanziano i progetti che chi li ha votati può pagare insieme, alzando le parti finché i fondi bastano.
vote-wins-points = { $seats ->
    [one] Vince l’opzione con più punti.
   *[other] Passano le { $seats } opzioni con più punti.
}
vote-wins-score-mean = Vince il punteggio medio più alto, su chi si è espresso.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-score-sum = Vince la somma dei punteggi più alta.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-majority-judgment = Vince il giudizio di mezzo più alto; fra pari se ne toglie a ciascuna uno per volta, finché si distinguono. Dove manca un giudizio si conta il peggiore.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-borda = Ogni posto in classifica vale punti, e le opzioni non scritte si dividono quelli dei posti che restano: vince la somma più alta.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-schulze-wv = Si confrontano le opzioni a due a due: vince chi batte le altre.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-irv = A ogni turno esce l’ultima e i suoi voti passano alla scelta seguente, finché una ha più della metà.
vote-wins-stv-scottish = { $seats ->
    [one] Si assegna 1 posto
   *[other] Si assegnano { $seats } posti
} in proporzione, trasferendo i voti che avanzano.
vote-wins-stv-meek = { $seats ->
    [one] Si assegna 1 posto
   *[other] Si assegnano { $seats } posti
} in proporzione, trasferendo i voti che avanzano.
vote-wins-resistance = Dove non si scrive nulla la resistenza è 0. Vince la somma più bassa.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-multivote = { $seats ->
    [one] Vince l’opzione con più voti.
   *[other] Passano le { $seats } opzioni con più voti.
}
vote-wins-points-normalised = Ogni scheda è riportata allo stesso totale. { $seats ->
    [one] Vince l’opzione con più punti.
   *[other] Passano le { $seats } opzioni con più punti.
}
vote-wins-score-median = Vince il punteggio di mezzo più alto, su chi si è espresso.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-star = Si sommano i punteggi: fra le due somme più alte vince l’opzione che più persone mettono davanti all’altra.
vote-wins-grade-histogram = Non vince nessuno: si conta quante persone danno ogni giudizio.
vote-wins-majority-judgment-gauge = Vince il giudizio di mezzo più alto; a pari, contano i giudizi migliori e quelli peggiori di quello.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-gradient = Non vince nessuno: si misura quanto la proposta è condivisa, chi si fa da parte e chi la blocca.
vote-wins-plurality = Contano solo i primi posti: vince l’opzione che ne ha di più.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-pairwise = Si confrontano le opzioni a due a due: vince chi le batte tutte, se c’è.
vote-wins-copeland = Si confrontano le opzioni a due a due: vince chi ne batte di più.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-minimax-wv = Si confrontano le opzioni a due a due: vince quella che, dove perde di più, ha meno voti contro.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-minimax-margins = Si confrontano le opzioni a due a due: vince quella che, dove perde di più, perde con meno distacco.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-schulze-margins = Si confrontano le opzioni a due a due, e conta il distacco: vince chi batte le altre.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-ranked-pairs-wv = Si confrontano le opzioni a due a due: valgono per prime le vittorie con più voti.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-ranked-pairs-margins = Si confrontano le opzioni a due a due: valgono per prime le vittorie con più distacco.{ $seats ->
    [one] {""}
   *[other] {" "}Passano le prime { $seats }.
}
vote-wins-stv-wigm = { $seats ->
    [one] Si assegna 1 posto
   *[other] Si assegnano { $seats } posti
} in proporzione, trasferendo i voti che avanzano.
vote-wins-pav = { $seats ->
    [one] Passa 1 opzione
   *[other] Passano { $seats } opzioni
}: l’insieme che accontenta di più, dove chi ottiene già qualcosa pesa meno.
vote-wins-mes = Ognuno ha una quota uguale: { $seats ->
    [one] passa al massimo 1 opzione
   *[other] passano al massimo { $seats } opzioni
}, in proporzione a chi le vuole.
vote-wins-pb-greedy-cost = Si finanziano i progetti con più voti per ogni euro di costo, saltando quelli che non ci stanno nei fondi.
vote-wins-pb-mes-cost = Ogni votante ha una parte uguale dei fondi: si finanziano i progetti che chi li ha votati può pagare insieme, e ciò che avanza non si spende.
vote-wins-pb-mes-count = Ogni votante ha una parte uguale dei fondi e ogni progetto vale uguale: si finanziano quelli che costano meno a ciascuno di chi li ha votati, e ciò che avanza non si spende.
vote-wins-pb-mes-cost-greedy = Ogni votante ha una parte uguale dei fondi: si finanziano i progetti che chi li ha votati può pagare insieme; con ciò che avanza, i più votati.
