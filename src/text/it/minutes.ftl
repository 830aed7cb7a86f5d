# The minutes (*verbale*), and the words they share with the other documents.

minutes-label-table = Tabella
minutes-label-figure = Figura
minutes-label-page = pagina
minutes-label-of = di

minutes-title-plenary = Verbale dell’assemblea
minutes-title-table = Verbale della seduta del Tavolo di Negoziazione
minutes-title-workshop = Verbale del laboratorio

minutes-meeting = Il percorso e l’incontro
minutes-process = Percorso partecipativo
minutes-owner = Ente titolare della decisione
minutes-law = Riferimento normativo
minutes-days = Durata del percorso
minutes-title = Incontro
minutes-kind = Tipo di incontro
minutes-kind-plenary = assemblea plenaria
minutes-kind-table = seduta del Tavolo di Negoziazione
minutes-kind-workshop = laboratorio
minutes-day = Data
minutes-hours = Orario
minutes-place = Luogo

minutes-summary = In breve

minutes-presences = Presenze
minutes-presences-all = { $n ->
    [0] Non è stata registrata nessuna persona.
    [one] Ha partecipato 1 persona. I gruppi con meno di 3 persone sono uniti in «altri».
   *[other] Hanno partecipato { $n } persone. I gruppi con meno di 3 persone sono uniti in «altri».
}
minutes-presences-caption = Partecipanti per categoria e genere
minutes-presences-caption-gender = Partecipanti per genere
minutes-seats-caption = Tavolo di Negoziazione: soggetti e presenze
minutes-ages-caption = Partecipanti per fascia d’età
minutes-column-age = Fascia d’età
minutes-age-young = meno di 30 anni
minutes-age-adult = da 30 a 64 anni
minutes-age-senior = 65 anni e oltre
minutes-age-undeclared = non rilevata
minutes-gender-woman = donne
minutes-gender-man = uomini
minutes-gender-other = altro genere
minutes-gender-undeclared = non dichiarato
minutes-others = altri
minutes-every = Totale
minutes-came = presente
minutes-absent = assente

minutes-column-category = Categoria
minutes-column-gender = Genere
minutes-column-people = Persone
minutes-column-organization = Soggetto
minutes-column-came = Presenza
minutes-column-position = Posizione
minutes-column-origin = Origine
minutes-column-spokesperson = Portavoce
minutes-column-hands = Mani alzate sui presenti
minutes-column-state = Stato
minutes-column-number = N.
minutes-column-about = A proposito di
minutes-column-text = Testo
minutes-column-answer = Esito e motivo
minutes-column-time = Ora
minutes-column-role = Chi parla
minutes-column-spoken = Durata
minutes-column-allowed = Assegnato
minutes-column-speeches = Interventi
minutes-column-degree = Grado
minutes-column-seats = Posti
minutes-column-who = Soggetti
minutes-column-place = Posto
minutes-column-option = Opzione
minutes-column-cost = Costo (€)
minutes-column-percent = % su { $n } { $base }
minutes-column-outcome = Esito
minutes-column-unmarked = Senza giudizio
minutes-column-unmarked-worst = di cui senza giudizio

minutes-yes = sì
minutes-no = no

minutes-themes = Temi e posizioni
minutes-theme-question = Domanda
minutes-theme-open = Il tema non è stato chiuso.
minutes-theme-shared = Il tema si chiude con una proposta condivisa:
minutes-theme-nothing = Il tema si chiude senza una proposta: nessuna posizione è rimasta aperta.
minutes-theme-divergent = Restano elementi di divergenza fra queste proposte:
minutes-theme-voted = Sul tema ha deciso la votazione n. { $n }:
minutes-theme-came-to = «{ $question }»: { $outcome }
minutes-theme-note = Nota
minutes-theme-note-then = Nota di allora
minutes-reopened-because = Motivo della riapertura
minutes-theme-reopened = { $outcome ->
    [shared] Il tema era già stato chiuso con una proposta condivisa, poi è stato riaperto.
    [divergent] Il tema era già stato chiuso con elementi di divergenza, poi è stato riaperto.
   *[voted] Il tema era già stato chiuso con la votazione n. { $n }, poi è stato riaperto.
}
minutes-positions-caption = Posizioni su «{ $theme }»
minutes-standing-open = mantenuta
minutes-standing-merged = accorpata in «{ $into }»
minutes-standing-split = suddivisa in { $into }
minutes-standing-withdrawn = ritirata: { $reason }

minutes-outcome-quorum-non-raggiunto = quorum non raggiunto
minutes-outcome-approvata = approvata
minutes-outcome-respinta = non approvata
minutes-outcome-soglia-non-raggiunta = soglia non raggiunta
minutes-outcome-vincente-ex-aequo = scelta a pari merito
minutes-outcome-parita-da-risolvere = parità da risolvere
minutes-outcome-run-off = parità, andata al ballottaggio (votazione n. { $n })
minutes-outcome-finanziata = finanziata
minutes-outcome-non-finanziata = non finanziata
minutes-outcome-vincente = scelta
minutes-outcome-drawn = scelta per sorteggio
minutes-outcome-decided = scelta dal Tavolo, a parità
minutes-outcome-non-vincente = non scelta
minutes-outcome-none = nessuna scelta
minutes-outcome-held = il voto è segreto e il risultato non è stato proclamato

minutes-state-condivisa = proposta condivisa
minutes-state-divergente = elementi di divergenza
minutes-state-decisa-dal-voto = deciso con il voto
minutes-state-da-definire = da definire

minutes-floor = Interventi
minutes-floor-rule = Tempo per i portavoce { $spokesperson }, per gli altri interventi { $hall } (minuti e secondi).
minutes-floor-drawn = Su «{ $theme }» l’ordine dei portavoce è stato sorteggiato in pubblico con il seme «{ $seed }».
minutes-floor-fixed = Su «{ $theme }» i portavoce hanno parlato nell’ordine delle posizioni.
minutes-floor-caption = Interventi in ordine di tempo
minutes-floor-totals-caption = Tempo di parola per posizione
minutes-floor-no-position = nessuna posizione in particolare

minutes-observations = Osservazioni e proposte
minutes-observations-all = { $n ->
    [one] È stata raccolta 1 osservazione.
   *[other] Sono state raccolte { $n } osservazioni.
}
minutes-observations-caption = Osservazioni e come sono state trattate
minutes-observation-none = ancora senza risposta
minutes-observation-withdrawn = ritirata: { $reason }
minutes-observation-amended = Ha cambiato il testo di «{ $title }»

minutes-table = Tavolo di Negoziazione
minutes-round-none = Nessuna prova di consenso conclusa su { $titles }.
minutes-round = { $position }: prova di consenso n. { $n }
minutes-round-void = { $position }: prova di consenso n. { $n } (annullata)
minutes-round-annulled = Prova annullata, non conta: { $reason }
minutes-round-text = Testo sottoposto al Tavolo
minutes-round-scale = Scala
minutes-round-open = La prova è ancora aperta: il verbale non ne riporta i gradi.
minutes-round-outcome = Esito: { $outcome }. { $spoke ->
    [one] Si è espresso 1 posto
   *[other] Si sono espressi { $spoke } posti
} del Tavolo su { $seats }.
minutes-round-caption = Gradi espressi su «{ $position }», prova n. { $n }
minutes-round-caption-void = Gradi espressi su «{ $position }», prova n. { $n } (annullata)
minutes-round-reasons = Motivi, riserve e obiezioni messi agli atti:
minutes-round-silent = Non si sono espressi
minutes-round-carried = Confermano quanto detto nella prova precedente
minutes-statements = Dichiarazioni
minutes-statement = { $who }, su «{ $about }»:
minutes-statement-table = Dichiarazione del Tavolo
minutes-statement-minority = Dichiarazione di minoranza di { $seats }

minutes-votes = Votazioni
minutes-vote = Votazione n. { $n }: { $question }
minutes-vote-void = Votazione n. { $n } (annullata): { $question }
minutes-vote-theme = Tema
minutes-vote-rule = Regola letta in sala
minutes-vote-method = Metodo di conteggio
minutes-vote-channels = Come si è votato
minutes-vote-counted = Può votare
minutes-vote-repeats = Ripete la votazione n. { $n }.
minutes-vote-runoff = È il ballottaggio della votazione n. { $n }.
minutes-vote-because = Il motivo: { $reason }
minutes-opened = Aperta
minutes-closed = Chiusa
minutes-vote-stage = Stato
minutes-stage-draft = preparata
minutes-stage-open = aperta
minutes-stage-closed = chiusa, risultato da controllare e proclamare
minutes-stage-verified = chiusa e controllata, risultato da proclamare
minutes-stage-proclaimed = chiusa, risultato proclamato
minutes-stage-annulled = annullata
minutes-vote-care = Come si è contato:
minutes-vote-annulled = La votazione è stata annullata: { $reason }
minutes-vote-added = Alle { $at } si è aggiunto un modo di votare ({ $channel }), perché: { $reason }
minutes-vote-retaken = Alle { $at } si sono ricontati { $when ->
    [entitled] gli aventi diritto
   *[opening] i presenti con diritto di voto
}, che erano { $was }, perché: { $reason }
minutes-vote-verified = Conteggio controllato alle { $at }.
minutes-vote-by-phone = { $n ->
    [one] All’appello 1 persona ha risposto dal telefono, con il codice personale.
   *[other] All’appello { $n } persone hanno risposto dal telefono, con il codice personale.
}
minutes-vote-proclaimed = Risultato proclamato alle { $at }.
minutes-votes-prepared = { $n ->
    [one] La votazione n. { $numbers } era preparata e non è stata aperta.
   *[other] Le votazioni n. { $numbers } erano preparate e non sono state aperte.
}
minutes-vote-open = La votazione è ancora aperta: il verbale ne riporta solo le regole.
minutes-vote-caption = Risultato: { $question }
minutes-vote-caption-superseded = Conteggio superato, non vale: { $question }
minutes-vote-caption-annulled = Conteggio annullato, non vale: { $question }
minutes-grades-caption = Schede per giudizio, da 0, il peggiore, a { $top }, il migliore{ $standing ->
    [superseded] , in un conteggio superato, che non vale
    [annulled] , in un conteggio annullato, che non vale
   *[valid] {""}
}: { $question }
minutes-without-table = senza chi siede al Tavolo
minutes-count = Conteggio n. { $n }
minutes-count-superseded = Questo conteggio non vale più, perché alle { $at } la votazione è stata riaperta: { $reason }
minutes-count-held = Le cifre di questo conteggio non si pubblicano: il voto è segreto, e la differenza con il conteggio seguente direbbe che cosa ha votato chi è arrivato dopo.
minutes-count-few = Le cifre di questo conteggio non si pubblicano: il voto è segreto e hanno votato in meno di tre, quindi direbbero che cosa ha votato ciascuno. Restano nel registro, e «portavoce verify» le riconta.
minutes-count-few-proclaimed = Resta scritto solo ciò che è stato proclamato in sala: { $outcome }.
minutes-count-annulled = Questo conteggio è stato annullato con la votazione.
minutes-count-said = L’esito di questo conteggio, che non vale:
minutes-steps = Come si arriva al risultato:
minutes-census = Aventi diritto { $entitled }, di cui presenti { $when ->
    [closing] alla chiusura
   *[opening] all’apertura
} { $present }.
minutes-voters-by-channel = Votanti per modo di votare
minutes-odd = Da notare
minutes-handed-out = Schede consegnate { $out }, restituite { $back }.
minutes-proclaimed-despite = Il risultato è stato proclamato nonostante una differenza nei conti, perché: { $reason }
minutes-odd-over-present = I votanti ({ $n }) sono più di chi poteva votare ({ $of }).
minutes-odd-returned = Le schede restituite ({ $n }) sono più di quelle consegnate ({ $of }).
minutes-odd-missing = { $n ->
    [one] 1 scheda consegnata non è stata restituita.
   *[other] { $n } schede consegnate non sono state restituite.
}
minutes-odd-margin = Lo scarto è { $margin }: { $void ->
    [one] 1 scheda nulla poteva
   *[other] { $void } schede nulle potevano
} cambiare l’ordine.
minutes-odd-verdict = Per cambiare l’esito { $n ->
    [one] bastava 1 voto
   *[other] bastavano { $n } voti
}; schede nulle: { $void }.
minutes-odd-margin-unread = Lo scarto è { $margin }: { $unread ->
    [one] 1 scheda non tornata poteva
   *[other] { $unread } schede non tornate potevano
} cambiare l’ordine.
minutes-odd-verdict-unread = Per cambiare l’esito { $n ->
    [one] bastava 1 voto
   *[other] bastavano { $n } voti
}; schede non tornate: { $unread }.
minutes-odd-call = Le risposte dell’appello non sono state rilette alla sala.
minutes-verdict-passed = { $what }: { $votes } su { $n } { $base }; ne { $needed ->
    [one] serve 1
   *[other] servono { $needed }
} ({ $rule }). Approvata { $margin ->
    [0] senza voti di margine
    [one] con 1 voto di margine
   *[other] con { $margin } voti di margine
}.
minutes-verdict-failed = { $n ->
    [0] Non approvata: { $base } 0, la soglia non si raggiunge.
   *[other] { $what }: { $votes } su { $n } { $base }; ne { $needed ->
       [one] serve 1
      *[other] servono { $needed }
   } ({ $rule }). Non approvata: { $margin ->
        [one] ne manca 1
       *[other] ne mancano { $margin }
    }.
}
minutes-majority-passed = Favorevoli { $favourable }, contrari { $against }, astenuti { $abstaining }. Approvata: i favorevoli sono più dei contrari.
minutes-majority-failed = Favorevoli { $favourable }, contrari { $against }, astenuti { $abstaining }. Non approvata: i favorevoli non sono più dei contrari.
minutes-quorum-passed = Quorum raggiunto: votanti { $votes } su { $n } { $base }; ne { $needed ->
    [one] serve 1
   *[other] servono { $needed }
} ({ $rule }).
minutes-quorum-nothing = La votazione non ha effetto: hanno votato meno persone di quante ne chiede la regola.
minutes-quorum-failed = Quorum non raggiunto: votanti { $votes } su { $n } { $base }; ne { $needed ->
    [one] serve 1
   *[other] servono { $needed }
} ({ $rule }), { $margin ->
    [one] ne manca 1
   *[other] ne mancano { $margin }
}.
minutes-settled-table = La parità è stata risolta dal Tavolo, come dice la regola, in quest’ordine: { $order }.
minutes-tie = Sono pari: { $names }. La regola scritta dice: { $rule }.
minutes-tie-run-off = Il ballottaggio è la votazione n. { $n }.
minutes-chart-figures = { $what }. Le barre si confrontano con la più lunga.
minutes-chart-scale = { $what }. Una barra piena vale { $top }.
minutes-chart-source = Fonte: { $name }, votazione n. { $n }. { $when ->
    [entitled] Aventi diritto
    [closing] Presenti alla chiusura
   *[opening] Presenti all’apertura
} { $present }, votanti { $voters }, bianche { $blank }, nulle { $void }.
minutes-chart-round = Posti del Tavolo che si sono espressi: { $spoke } su { $seats }. Le percentuali sono su chi si è espresso.
minutes-chart-round-source = Fonte: { $name }. { $rule }.
minutes-chart-weighing = Totali da 0 a { $scale }. Pesi: { $weights }.
minutes-chart-weighing-source = Fonte: { $name }.
minutes-chart-boxes = □ sta per un segno che questa immagine non può mostrare: il testo intero è nel file .svg con lo stesso nome.

minutes-weighings = Pesature
minutes-weighing-withdrawn = Pesatura ritirata, non conta: { $reason }
minutes-weighing-provisional = La pesatura non è ancora confermata.
minutes-weighing-earlier = La pesatura era già stata confermata, poi è stata riaperta e cambiata. I totali di allora (da 0 a { $scale }): { $list }.
minutes-weighing-caption = { $title }: punteggi per criterio, con il peso di ciascuno
minutes-weighing-options = Opzioni
minutes-weighing-total = Totale (da 0 a { $scale })
minutes-weighing-flips = Quanto regge il primo posto, cambiando un peso per volta:
minutes-lower-is-better = meno è meglio

minutes-outside = Consultazioni e proposte esterne
minutes-outside-apart = Le consultazioni esterne non sono voti dell’assemblea e non si sommano ai suoi: ognuna ha la sua base.
minutes-outside-caption = Consultazione esterna n. { $n }: { $title }
minutes-outside-column-share = Risposte
minutes-outside-base = { $n ->
    [one] Ha risposto 1 persona
   *[other] Hanno risposto in { $n }
}. Fonte: { $source }.
minutes-outside-held = Giorno: { $day }.
minutes-outside-several = Ogni persona poteva dare più risposte.
minutes-outside-corrected = Corretta: { $reason }
minutes-outside-withdrawn = Ritirata, non conta: { $reason }
minutes-outside-observations = Prese come osservazioni da «{ $source }»: { $n }
minutes-outside-positions = Registrate come posizioni da «{ $source }»: { $n }
minutes-outside-tray = Lette una a una da «{ $source }»: { $n }
minutes-observation-from = (fonte esterna: { $source })

minutes-record = Da dove vengono questi dati
minutes-record-names = Le persone sono contate, non nominate. Dove in un testo c’era il nome di chi era iscritto all’accoglienza, al suo posto c’è un numero.
minutes-record-hash = Questo verbale è ricavato dal registro dell’assemblea: { $seq } eventi, con impronta SHA-256 { $hash }
minutes-record-check = Chi ha una copia del registro può controllarla con «portavoce verify»; chi ha le tabelle può ricontare ogni voto con «portavoce recount».

minutes-signatures = Firme
minutes-signature-place = Luogo e data
minutes-signature-chair = Chi ha condotto l’incontro
minutes-signature-secretary = Chi ha scritto il verbale
