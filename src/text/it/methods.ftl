# The counting methods: name, what it rewards and when to use it, convention, source.

methods-motion = Favorevoli e contrari
methods-motion-use = Dice se una proposta è accolta: usalo quando c’è una sola proposta da approvare o respingere.
methods-motion-how = Gli astenuti si contano ma non vincono; decide la soglia sulla base stabilita.
methods-motion-source = –

methods-plurality-choice = Una sola scelta
methods-plurality-choice-use = Premia chi ha più sostenitori decisi: usalo con due opzioni, perché con molte opzioni simili i voti si disperdono.
methods-plurality-choice-how = Un segno per scheda; con più segni la scheda è nulla.
methods-plurality-choice-source = –

methods-approval = Voti (approvazione)
methods-approval-use = Premia ciò che più persone accettano: usalo quando ciascuno può indicare tutte le opzioni che gli vanno bene.
methods-approval-how = Un voto a ogni opzione segnata; vince chi ne ha di più.
methods-approval-source = S. Brams, P. Fishburn, Approval Voting (1983)

methods-multivote = Più preferenze
methods-multivote-use = Premia le opzioni più diffuse fra le prime scelte: usalo per scegliere alcune priorità in una lista lunga.
methods-multivote-how = Un voto a ogni opzione segnata; fuori dai limiti di segni la scheda è nulla.
methods-multivote-source = –

methods-points = Punti
methods-points-use = Premia anche l’intensità: usalo quando conta quanto si tiene a un’opzione, non solo se piace.
methods-points-how = Somma dei punti; chi supera il totale annulla la scheda, i punti non dati si perdono.
methods-points-source = –

methods-points-normalised = Punti riproporzionati
methods-points-normalised-use = Dà lo stesso peso a ogni scheda anche se ha speso meno: usalo per confronto con la somma dei punti.
methods-points-normalised-how = Ogni scheda non bianca è riportata al totale esatto dei punti.
methods-points-normalised-source = –

methods-score-mean = Punteggio medio
methods-score-mean-use = Premia chi piace di più a chi l’ha valutato: usalo quando non tutti conoscono tutte le opzioni.
methods-score-mean-how = Media su chi ha dato un punteggio; si mostra quanti sono.
methods-score-mean-source = W. D. Smith, Range Voting (2000)

methods-score-sum = Somma dei punteggi
methods-score-sum-use = Premia gradimento e notorietà insieme: usalo quando non valutare un’opzione vale come zero.
methods-score-sum-how = Somma; un punteggio che manca vale 0.
methods-score-sum-source = W. D. Smith, Range Voting (2000)

methods-score-median = Punteggio mediano
methods-score-median-use = Premia il giudizio di chi sta nel mezzo: usalo per confronto, perché i voti estremi non lo spostano.
methods-score-median-how = Mediana bassa dei punteggi dati; chi non valuta non conta.
methods-score-median-source = –

methods-star = Punteggio con ballottaggio
methods-star-use = Premia il gradimento ma fa decidere la maggioranza fra le due migliori: usalo per controllare un voto a punteggio.
methods-star-how = Vanno in finale le due somme più alte, a pari quelle prima nella lista; vince quella preferita in più schede, a pari la somma più alta. Chi manca vale 0.
methods-star-source = Equal Vote Coalition, STAR voting (2014)

methods-grade-histogram = Distribuzione dei giudizi
methods-grade-histogram-use = Non elegge nessuno: mostra quanti hanno dato ogni giudizio a ogni opzione.
methods-grade-histogram-how = Conteggio per giudizio, dal peggiore al migliore.
methods-grade-histogram-source = –

methods-majority-judgment = Giudizio maggioritario
methods-majority-judgment-use = Premia l’opzione che la maggioranza giudica meglio: usalo quando i giudizi hanno parole chiare per tutti.
methods-majority-judgment-how = Mediana bassa; a pari si toglie un giudizio mediano per volta. Un giudizio che manca è il peggiore.
methods-majority-judgment-source = M. Balinski, R. Laraki, Majority Judgment (2011)

methods-majority-judgment-gauge = Giudizio maggioritario, indicatore
methods-majority-judgment-gauge-use = Come il giudizio maggioritario, più semplice da spiegare: usalo per confronto, lascia pari merito nei gruppi piccoli.
methods-majority-judgment-gauge-how = Mediana bassa, poi quota sopra e sotto la mediana. Un giudizio che manca è il peggiore.
methods-majority-judgment-gauge-source = M. Balinski, R. Laraki, Majority Judgment (2011)

methods-gradient = Gradi di accordo
methods-gradient-use = Non elegge nessuno: misura quanto una proposta è condivisa, chi si fa da parte e chi blocca.
methods-gradient-how = Quote su chi ha risposto: sostegno, chi si fa da parte, blocchi.
methods-gradient-source = S. Kaner, Facilitator’s Guide to Participatory Decision-Making (1996)

methods-plurality = Prime preferenze
methods-plurality-use = Premia chi è primo per più persone: usalo per confronto, perché ignora tutto il resto della graduatoria.
methods-plurality-how = Un primo posto condiviso da k opzioni vale 1/k per ciascuna.
methods-plurality-source = –

methods-borda = Borda
methods-borda-use = Premia le opzioni ben piazzate per tutti: usalo quando si cerca ciò che scontenta meno, fra opzioni non duplicate.
methods-borda-how = Variante «average»: con n opzioni la prima prende n−1 punti, la seconda n−2, l’ultima 0; a pari, e fra le opzioni non ordinate, ognuna prende la media dei posti occupati insieme. Altre: zero_unranked, modified, dowdall.
methods-borda-zero-unranked-how = Variante «zero_unranked»: come «average» fra le opzioni ordinate; un’opzione non ordinata prende 0.
methods-borda-modified-how = Variante «modified»: con m opzioni ordinate la prima prende m, l’ultima 1; una non ordinata 0.
methods-borda-dowdall-how = Variante «dowdall»: 1 alla prima, 1/2 alla seconda, 1/3 alla terza e così via; una non ordinata 0.
methods-borda-source = J.-C. de Borda (1781); P. Emerson, Social Choice and Welfare 40 (2013)

methods-pairwise = Confronti a coppie
methods-pairwise-use = Elegge solo chi batte tutte le altre: mostra chi vince ogni confronto diretto.
methods-pairwise-how = Un’opzione non ordinata sta sotto tutte le altre; le schede bianche non contano.
methods-pairwise-source = Debian constitution, A.6

methods-copeland = Copeland
methods-copeland-use = Premia chi vince più confronti diretti: usalo per confronto con gli altri metodi a coppie.
methods-copeland-how = Confronti vinti più metà dei pareggi.
methods-copeland-source = A. H. Copeland (1951)

methods-minimax-wv = Minimax, voti vincenti
methods-minimax-wv-use = Premia chi non perde mai di molto: usalo per confronto con Schulze.
methods-minimax-wv-how = La sconfitta peggiore contata in voti di chi vince; chi non perde ha 0.
methods-minimax-wv-source = P. B. Simpson (1969), G. H. Kramer (1977)

methods-minimax-margins = Minimax, margini
methods-minimax-margins-use = Premia chi non perde mai di molto: usalo per confronto con Schulze.
methods-minimax-margins-how = La sconfitta peggiore contata come differenza.
methods-minimax-margins-source = P. B. Simpson (1969), G. H. Kramer (1977)

methods-schulze-wv = Schulze, voti vincenti
methods-schulze-wv-use = Premia chi batterebbe ogni altra opzione nel confronto diretto: usalo quando le opzioni sono molte o simili fra loro.
methods-schulze-wv-how = Percorsi più forti, forza in voti vincenti; i pareggi non entrano nei percorsi.
methods-schulze-wv-source = M. Schulze, Social Choice and Welfare 36 (2011)

methods-schulze-margins = Schulze, margini
methods-schulze-margins-use = Come Schulze a voti vincenti: usalo per vedere se contare i margini cambierebbe l’esito.
methods-schulze-margins-how = Percorsi più forti, forza in differenza di voti.
methods-schulze-margins-source = M. Schulze, Social Choice and Welfare 36 (2011)

methods-ranked-pairs-wv = Coppie ordinate, voti vincenti
methods-ranked-pairs-wv-use = Premia i confronti vinti più nettamente: usalo per controllare Schulze.
methods-ranked-pairs-wv-how = Vittorie dalla più forte; a pari meno voti contrari, poi l’ordine delle opzioni.
methods-ranked-pairs-wv-source = T. N. Tideman, Social Choice and Welfare 4 (1987)

methods-ranked-pairs-margins = Coppie ordinate, margini
methods-ranked-pairs-margins-use = Premia i confronti vinti con più distacco: usalo per controllare Schulze.
methods-ranked-pairs-margins-how = Vittorie dalla più forte in differenza; a pari l’ordine delle opzioni.
methods-ranked-pairs-margins-source = T. N. Tideman, Social Choice and Welfare 4 (1987)

methods-irv = Ballottaggio istantaneo
methods-irv-use = Premia chi ha molte prime scelte e raccoglie quelle degli esclusi: usalo quando il vincitore deve avere una maggioranza.
methods-irv-how = Si esclude l’ultima finché una ha più di metà dei voti ancora in gioco. A pari decide il turno precedente più vicino, poi esce l’ultima in ordine; una posizione condivisa si divide («split») o esaurisce la scheda («exhaust»).
methods-irv-source = Conteggi ufficiali di Burlington 2009, Oakland 2010, Pierce County 2008

methods-stv-scottish = Voto singolo trasferibile (Scozia)
methods-stv-scottish-use = Dà posti in proporzione ai gruppi che votano: usalo per eleggere più persone o scegliere più priorità che rappresentino tutti.
methods-stv-scottish-how = Quota intera di Droop; trasferimenti pesati, cinque decimali troncati per scheda; un’eccedenza o un’esclusione per fase; pari merito: fase precedente più vicina, poi sorteggio.
methods-stv-scottish-source = SSI 2007/42, regole 45–52

methods-stv-wigm = Voto singolo trasferibile, frazioni esatte
methods-stv-wigm-use = Come il voto trasferibile scozzese senza arrotondamenti: usalo per controllarlo.
methods-stv-wigm-how = Quota intera di Droop; trasferimenti pesati in frazioni esatte.
methods-stv-wigm-source = SSI 2007/42, regole 45–52, senza arrotondamenti

methods-stv-meek = Voto singolo trasferibile (Meek)
methods-stv-meek-use = Come il voto trasferibile, ma ogni scheda pesa uguale fino in fondo: usalo quando il conteggio è fatto dal computer.
methods-stv-meek-how = Regola di riferimento a nove decimali; la quota scende con le schede esaurite; pari merito per l’esclusione: sorteggio.
methods-stv-meek-source = Hill, Wichmann, Woodall, Computer Journal 30 (1987); PR Foundation

methods-av = Le più votate
methods-av-use = Prende le k opzioni con più voti: usalo quando bastano le più diffuse, anche se piacciono tutte alle stesse persone.
methods-av-how = Approvazione; si elencano tutti gli insiemi a pari merito.
methods-av-source = M. Lackner, P. Skowron, Multi-Winner Voting with Approval Preferences (2023)

methods-seqpav = Approvazione proporzionale in sequenza
methods-seqpav-use = Bilancia diffusione e proporzioni: usalo per più scelte quando la maggioranza non deve prenderle tutte.
methods-seqpav-how = Chi ha già j scelte conta 1/(j+1); un posto per volta, tutti i pari merito.
methods-seqpav-source = T. N. Thiele (1895)

methods-pav = Approvazione proporzionale
methods-pav-use = Bilancia diffusione e proporzioni nel modo migliore possibile: usalo con poche opzioni, perché confronta tutti gli insiemi.
methods-pav-how = Somma massima di 1 + 1/2 + … per ogni votante.
methods-pav-source = T. N. Thiele (1895)

methods-mes = Quote uguali
methods-mes-use = Dà a ogni gruppo le scelte che può «pagare» con la sua quota: usalo quando anche le minoranze devono pesare.
methods-mes-how = Quote uguali, anche per le schede bianche; può lasciare posti vuoti.
methods-mes-source = D. Peters, P. Skowron (2020)

methods-mes-phragmen = Quote uguali, completate
methods-mes-phragmen-use = Come le quote uguali, e riempie tutti i posti: usalo per scegliere k priorità che rappresentino tutti.
methods-mes-phragmen-how = Quote uguali, poi Phragmén in sequenza.
methods-mes-phragmen-source = D. Peters, P. Skowron (2020)

methods-seqphragmen = Phragmén
methods-seqphragmen-use = Distribuisce il peso delle scelte fra chi le sostiene: usalo per confronto con le quote uguali.
methods-seqphragmen-how = Un posto per volta a chi carica meno il suo sostenitore più carico.
methods-seqphragmen-source = E. Phragmén (1894)

methods-pb-greedy = Bilancio per voti
methods-pb-greedy-use = Finanzia i progetti più votati finché ci sono soldi: usalo perché è semplice, ma i progetti grandi possono prendere tutto.
methods-pb-greedy-how = Dal più votato, saltando ciò che non ci sta; a pari il meno caro, poi l’ordine della lista.
methods-pb-greedy-source = Pratica dei bilanci partecipativi delle città (Pabulib)

methods-pb-greedy-cost = Bilancio, più voti per euro
methods-pb-greedy-cost-use = Premia i progetti che costano poco rispetto ai voti: usalo per confronto.
methods-pb-greedy-cost-how = Dal maggior numero di voti per ogni euro di costo, saltando ciò che non ci sta; a pari più voti, poi il meno caro, poi l’ordine della lista.
methods-pb-greedy-cost-source = pabutools, regola greedy per cardinalità

methods-pb-mes-cost = Quote uguali, senza spendere l’avanzo
methods-pb-mes-cost-use = Ogni votante ha la stessa parte del bilancio: usalo perché ogni gruppo ottenga progetti in proporzione.
methods-pb-mes-cost-how = I fondi divisi in parti uguali fra i votanti; un progetto si finanzia se chi lo vota lo paga, e vale quanto costa. Frazioni esatte; a pari più voti, poi il meno caro, poi l’ordine della lista; ciò che avanza non si spende.
methods-pb-mes-cost-source = D. Peters, G. Pierczyński, P. Skowron, NeurIPS 2021

methods-pb-mes-count = Quote uguali, un punto a progetto
methods-pb-mes-count-use = Come le quote uguali, ma conta il numero dei progetti: usalo per confronto, preferisce i progetti piccoli.
methods-pb-mes-count-how = Come le quote uguali, ma ogni progetto vale 1, qualunque costo abbia; ciò che avanza non si spende.
methods-pb-mes-count-source = D. Peters, G. Pierczyński, P. Skowron, NeurIPS 2021

methods-pb-mes-cost-greedy = Quote uguali, resto per voti
methods-pb-mes-cost-greedy-use = Come le quote uguali, e spende l’avanzo sui più votati: usalo se il bilancio va speso tutto.
methods-pb-mes-cost-greedy-how = Un progetto vale quanto costa; ciò che avanza va ai più votati.
methods-pb-mes-cost-greedy-source = D. Peters, G. Pierczyński, P. Skowron, NeurIPS 2021

methods-pb-mes-cost-add1 = Quote uguali con aumento
methods-pb-mes-cost-add1-use = La regola dei bilanci ufficiali a quote uguali: alza le quote finché si può senza sforare.
methods-pb-mes-cost-add1-how = Le parti salgono di 1 per volta fino al passo che supererebbe i fondi; non salgono se i fondi bastano per tutto ciò che ha voti.
methods-pb-mes-cost-add1-source = Assen 2024, Wieliczka 2023, Świecie 2023

methods-pb-mes-cost-add1u = Quote uguali con aumento, resto per voti
methods-pb-mes-cost-add1u-use = Proporzionale, e spende quasi tutto: usalo per un bilancio partecipativo in cui anche le minoranze devono pesare.
methods-pb-mes-cost-add1u-how = Le parti salgono di 1 finché qualche progetto ci sta ancora, e non oltre i fondi; ciò che avanza va ai più votati.
methods-pb-mes-cost-add1u-source = D. Peters, G. Pierczyński, P. Skowron, NeurIPS 2021

methods-resistance = Minima resistenza
methods-resistance-use = Premia ciò che incontra meno opposizione: usalo per cercare il consenso, con «lasciare tutto com’è» fra le opzioni.
methods-resistance-how = Somma delle resistenze da 0 a 10, vince la più bassa; chi non scrive non si oppone.
methods-resistance-source = E. Visotschnig, S. Schrotta, Das SK-Prinzip (2005)

methods-weighted-sum = Somma pesata
methods-weighted-sum-use = Confronta opzioni su più criteri con pesi dichiarati: usala quando i criteri sono condivisi prima delle opzioni.
methods-weighted-sum-how = Somma di quota del peso × punteggio; dati grezzi riportati fra 0 e 1.
methods-weighted-sum-source = P. C. Fishburn, Additive Utilities (1967)

methods-weighted-sum-sensitivity = Sensibilità ai pesi
methods-weighted-sum-sensitivity-use = Non elegge: dice quale peso, spostato di quanto, cambierebbe il primo posto.
methods-weighted-sum-sensitivity-how = Si muove un peso per volta, gli altri restano in proporzione.
methods-weighted-sum-sensitivity-source = E. Triantaphyllou, A. Sánchez, Decision Sciences 28 (1997)

# The commands `tally` and `methods`.

methods-heading-convention = Convenzione
methods-heading-source = Fonte
methods-heading-use = Quando
methods-heading-kinds = Schede (--kind)
methods-heading-parameters = Parametri (--param)
methods-column-place = Posto
methods-column-option = Opzione
methods-column-figure = Risultato
methods-column-support = Schede
methods-column-criterion = Criterio
methods-column-share = Quota del peso
methods-column-keeps = Il primo posto regge da … a
methods-column-answered = Risposte
methods-column-mean = Media
methods-column-supporting = A sostegno
methods-column-aside = Da parte
methods-column-blocks = Blocchi
methods-grid-contests = Ogni riga: quante schede mettono la sua opzione sopra quella della colonna con lo stesso numero.
methods-grid-smith = Nessuna batte tutte le altre; il gruppo più piccolo che batte chiunque ne sia fuori: { $names }
methods-grid-grades = Le colonne sono i giudizi, 0 il peggiore; in ciascuna, quante schede l’hanno dato.
methods-grid-degrees = Per avere le quote, di’ che cosa significano i gradi: --param support=3,4 --param aside=1 --param block=0
methods-ballots = Valide { $valid } · bianche { $blank } · nulle { $invalid }
methods-winner = { $n ->
    [0] Nessuno vince: nessuna scheda conta per un’opzione.
    [one] Vince: { $names }
   *[other] Vincono: { $names }
}
methods-chosen = { $n ->
    [0] Nessuna scelta: con questa regola i posti o i soldi restano liberi.
   *[other] Scelte: { $names }
}
methods-nobody = Nessuna scheda valida: non vince nessuno.
methods-no-winner = Nessun vincitore: questo metodo mostra solo le cifre.
methods-tied-committees = { $n } insiemi a pari merito; si mostra il primo nell’ordine della lista.
methods-lots = { $n ->
    [one] Un pari merito andrebbe sorteggiato
   *[other] { $n } pari merito andrebbero sorteggiati
}: qui decide l’ordine della lista.
methods-any-winner = Cambiando l’esito dei pari merito potrebbero vincere: { $names }
methods-spent = Spesi { $cost } su { $budget }
methods-steps = Passi
methods-step-round = { $round }. { $tally } · non assegnati { $exhausted }
methods-step-elected = con un posto { $names }
methods-step-eliminated = fuori { $names }
methods-step-tie = alla pari { $names }
methods-step-pair = { $a } contro { $b }: { $for } a { $against }
methods-step-path = { $path }: forza { $strength }, al contrario { $back }
methods-step-locked = { $winner } batte { $loser } ({ $strength }): { $kept ->
    [yes] confermato
   *[no] lasciato fuori, contraddice confronti più netti
}
methods-step-median = { $option }: giudizio di mezzo { $grade }, sopra { $above }, sotto { $below }
methods-step-funded = { $option } entra nella spesa (costa { $cost }, voti { $votes }), restano { $left }
methods-step-skipped = { $option } non ci sta: costa { $cost }, restano { $left }
methods-step-seated = { $option } ({ $figure })
methods-compare = Lo stesso voto con gli altri metodi
methods-compare-none = nessuna
methods-compare-same = Con ogni metodo che legge queste schede { $what ->
    [places] hanno un posto:
    [funded] si finanziano:
   *[first] vince
} { $names }.
methods-compare-other = Con { $method } { $what ->
    [places] avrebbero un posto:
    [funded] si finanzierebbero:
   *[first] { $n ->
        [one] vincerebbe
       *[other] vincerebbero
    }
} { $names }.
methods-compare-alone = Nessun’altra regola leggerebbe queste schede in modo diverso.
methods-compare-added = { $n ->
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
methods-compare-changed = { $n ->
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
methods-compare-cut = Le schede o le opzioni sono troppe per provarle tutte: la ricerca si è fermata prima della fine.
methods-compare-scale = Per sapere quante schede cambierebbero l’esito indica i limiti: --param scale=0..10, o --param budget_per_voter=10.
methods-compare-doubt = ! Schede nulle: { $void }. Potevano cambiare { $what ->
    [places] chi ha un posto
    [funded] che cosa è finanziato
   *[first] il primo posto
}: { $n ->
    [one] ne bastava 1
   *[other] ne bastavano { $n }
}.
methods-void-row = { $place }: la scheda { $fault } È nulla e si conta a parte.
methods-void-more = { $n ->
    [one] Un’altra riga ha schede nulle.
   *[other] Altre { $n } righe hanno schede nulle.
}

methods-refused = { $place }: { $problem }
methods-refused-unreadable = il file non si legge ({ $why }). Controlla il nome e i permessi.
methods-refused-empty = il file è vuoto. Servono una riga di intestazione e una riga per scheda.
methods-refused-encoding = il testo non è in UTF-8. Salva il file in UTF-8: da un foglio di calcolo, come «CSV UTF-8».
methods-refused-long-line = una riga supera { $bytes } byte. Controlla che il file abbia gli a capo.
methods-refused-open-quote = una virgoletta si apre e non si chiude. Chiudila o toglila.
methods-refused-missing-column = manca la colonna «{ $name }». L’intestazione è count,weight e poi un’opzione per colonna.
methods-refused-no-options = non c’è nessuna opzione. Aggiungi una colonna per ogni opzione.
methods-refused-nameless = un’opzione è senza nome. Dalle un nome nell’intestazione.
methods-refused-duplicate = l’opzione «{ $name }» c’è due volte. Lascia una sola colonna per opzione.
methods-refused-many-options = ci sono più di { $most } opzioni. Dividile in più votazioni.
methods-refused-many-cells = ci sono { $found } celle invece di { $expected }. Togli quelle in più.
methods-refused-few-cells = ci sono { $found } celle invece di { $expected }. Una cella vuota si scrive fra due separatori.
methods-refused-count = «{ $value }» non è un numero di schede. Scrivi un numero intero da 0 in su.
methods-refused-weight = «{ $value }» non è un peso. Scrivi un numero da 0 in su, per esempio 1 o 0.75.
methods-refused-rank = «{ $value }» non è una posizione. Scrivi 1 per la prima, 2 per la seconda; lascia vuoto se non è in graduatoria.
methods-refused-mark = «{ $value }» non è un segno. Scrivi 1 o lascia vuoto.
methods-refused-number = «{ $value }» non è un numero. Scrivi per esempio 7 o 7.5.
methods-refused-grade = «{ $value }» non è un giudizio. Scrivi il numero del giudizio, 0 per il peggiore.
methods-refused-precise = «{ $value }» ha troppe cifre per un conteggio esatto. Bastano 12 cifre, 6 decimali.
methods-refused-direction = «{ $value }» non è una direzione. Scrivi max o min.
methods-refused-unknown-option = «{ $value }» non è fra le opzioni. Controlla come è scritta.
methods-refused-repeated = «{ $value }» è due volte sulla stessa scheda. Lasciala una volta.
methods-refused-line = qui non può stare «{ $value }». Controlla che il file sia del formato che dice il suo nome.
methods-refused-wrong-number = ne sono annunciati { $announced } e ne sono scritti { $found }. Correggi il numero, oppure aggiungi ciò che manca o togli ciò che è di troppo.
methods-refused-old-lines = le righe finiscono come nei Mac di una volta. Salva il file di nuovo: da un foglio di calcolo, come «CSV UTF-8», non «CSV (Macintosh)».
methods-refused-unfinished = il file finisce prima del previsto. Controlla che sia stato copiato intero.
methods-unwritten = il risultato non si può scrivere ({ $why }). Libera spazio, o scrivilo altrove.
methods-refused-case = nella descrizione «{ $name }» manca, o non è come dovrebbe. Confrontala con quella di un altro caso.
methods-refused-case-value = qui la descrizione ha un valore che non può avere. Confrontala con quella di un altro caso.
methods-refused-case-json = qui la descrizione non è JSON. Controlla virgole, virgolette e parentesi.
methods-refused-other-options = le opzioni del file delle schede non sono quelle della descrizione. Controlla che i due file siano dello stesso voto.
methods-refused-other-count = qui ci sono { $found } schede, e la descrizione ne annuncia { $announced } («ballots», «count»). Controlla che il file sia intero e dello stesso voto, oppure correggi la descrizione.

methods-fault-wrong-kind = non legge schede di tipo «{ $kind }».
methods-fault-options = ci sono troppe opzioni per questo metodo.
methods-fault-negative = c’è un peso sotto zero.
methods-fault-precise = c’è un numero con troppe cifre.
methods-fault-fraction = si contano schede intere: i pesi devono essere numeri interi.
methods-fault-heavy = i pesi sommati superano quanto si può contare esattamente.
methods-fault-seats = indica quanti posti: --param seats=3.
methods-fault-budget = servono un bilancio e un costo per ogni opzione: --param budget=… --param costs=…
methods-fault-committees = gli insiemi a pari merito, o da confrontare, sono troppi.
methods-fault-weighing = la matrice non si può pesare: servono criteri con pesi da 0 in su, non tutti zero.

methods-usage = Uso: portavoce tally SCHEDE.csv --kind TIPO --method METODO [--param seats=3]… [--format table|json|csv] [--steps] [--compare]
methods-usage-case = oppure: portavoce tally --case CASO.json [--all | --method METODO] [--format table|json|csv]
methods-usage-list = Uso: portavoce methods [--kind TIPO]
methods-usage-nothing = Indica un file di schede, o un caso con --case.
methods-usage-both = Indica un file di schede oppure --case, non tutti e due.
methods-usage-kind = Indica di che schede si tratta con --kind: { $kinds }.
methods-usage-unknown-kind = «{ $value }» non è un tipo di scheda. I tipi: { $kinds }.
methods-usage-unknown-method = «{ $value }» non è un metodo. L’elenco: portavoce methods
methods-usage-wrong-kind = { $method } non legge schede di tipo «{ $kind }». Metodi adatti: { $fits }.
methods-usage-format = «{ $value }» non è un formato. I formati: table, json, csv.
methods-usage-steps = Una tabella CSV ha una riga per opzione e non può portare i passi: togli --steps, oppure usa --format table o json.
methods-usage-param = «{ $value }» non è un parametro. Si scrive nome=valore; i nomi: { $names }.
methods-usage-param-twice = { $name } è indicato due volte: lasciane uno.
methods-usage-idle = { $name } non cambierebbe nulla: { $n ->
    [0] su queste schede { $methods } non prende parametri.
   *[other] su queste schede i parametri di { $methods } sono { $names }.
}
methods-usage-points = points_normalised riporta le schede al totale dei punti: indicalo con --param budget_per_voter=10.
methods-usage-money = Il bilancio e i costi vanno indicati insieme: --param budget=1000 --param costs=300,200,450
methods-usage-min-max = Nessuna scheda può avere almeno { $min } segni e al massimo { $max }: correggi min o max.
methods-usage-param-value = «{ $value }» non va bene per { $name }. { $hint }
methods-hint-whole = Scrivi un numero intero da 0 a { $most }.
methods-hint-amount = Scrivi importi da 0 in su, per esempio 1200 o 1200.50.
methods-hint-scale = Scrivi minimo..massimo, per esempio 0..10.
methods-hint-resistance = Scrivi 0..massimo, per esempio 0..10: nessuna resistenza è 0.
methods-hint-degrees = Scrivi gradi da 0 a { $most }, separati da virgole.
methods-hint-variant = Scrivi average, zero_unranked, modified o dowdall.
methods-hint-equal-rank = Scrivi split o exhaust.
methods-hint-list = Scrivi numeri separati da virgole.

methods-void-few = segna { $found } opzioni, meno di { $min }.
methods-void-many = segna { $found } opzioni, più di { $max }.
methods-void-sum = dà { $sum } punti su { $total }.
methods-void-scale = ha { $value }, fuori dalla scala.
methods-void-other = non rispetta i limiti della scheda.
