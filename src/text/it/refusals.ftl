# Why something was refused, and how to go on.

refusals-empty = Manca { $field ->
    [Title] il titolo
    [Short] il nome breve
    [Name] il nome
    [Organization] il nome dell’organizzazione
    [Category] il nome della categoria
    [Question] la domanda
    [Option] il nome dell’opzione
    [Reason] il motivo
    [Criterion] il criterio
    [Place] il luogo
    [Author] chi ha deciso
    [Seed] il seme del sorteggio
    [Source] la fonte
   *[Text] il testo
}: scrivi e premi INVIO.
refusals-too-long = Il testo è troppo lungo: { $found } lettere, al massimo { $max }. Accorcialo.
refusals-control-character = Nel testo c’è un carattere che non si può scrivere (codice { $code }). Riscrivilo a mano.
refusals-duplicate = «{ $text }» c’è già: scegli un nome diverso.
refusals-not-found = Non c’è più: qualcuno l’ha tolto o annullato. Torna all’elenco.
refusals-wrong-order = L’ordine non contiene ogni voce una volta sola: riprova dall’elenco aggiornato.
refusals-nothing-to-undo = Non c’è nulla da annullare: un voto aperto o chiuso, e quello che è arrivato da un telefono, non si annullano da qui.
refusals-nothing-to-redo = Non c’è nulla da ripetere.
refusals-too-many = Sono troppi: { $found }, al massimo { $max }.

refusals-setup-category-in-use = La categoria è usata da { $people } { $people ->
    [one] persona
   *[other] persone
}: cambia prima la loro.
refusals-setup-end-before-start = L’ultimo giorno viene prima del primo: correggi le date.
refusals-setup-out-of-range = { $value } non va bene: scegli fra { $min } e { $max }.
refusals-setup-time-out-of-range = Il tempo per parlare va da { $min } a { $max } secondi, e questo ne ha { $seconds }: scrivi i minuti (3) o minuti e secondi (2:30).
refusals-setup-vote-open = C’è un voto aperto: chiudilo prima.

refusals-roll-already-present = È già presente.
refusals-roll-not-present = Non è in sala: registra prima l’arrivo.
refusals-roll-struck = Questa voce è stata tolta dall’elenco: aggiungi la persona di nuovo.
refusals-roll-same-person = { $name } è già in elenco con la stessa categoria: scegli quella voce o cambia categoria.
refusals-roll-seat-taken = Il posto di { $organization } è già occupato da una persona presente: scegli un altro posto, o libera prima quello.
refusals-roll-seat-voted = Ha già votato per il suo posto: il posto si cambia quando il voto è chiuso.
refusals-roll-name-needed = Qui serve il nome: scrivilo e premi INVIO.
refusals-roll-closed = L’accoglienza è chiusa: riaprila per registrare altre persone.

refusals-themes-not-open = «{ $title }» non è più aperta: riaprila, o scegline un’altra.
refusals-themes-theme-closed = Il tema «{ $title }» è chiuso: riaprilo prima.
refusals-themes-different-themes = Le posizioni sono di temi diversi: si accorpano solo dentro un tema.
refusals-themes-nothing-to-merge = Scegli almeno un’altra posizione da accorpare.
refusals-themes-nothing-to-split = Servono almeno due posizioni nuove.
refusals-themes-hands-over-present = Le mani ({ $hands }) sono più dei presenti ({ $present }): conta di nuovo.
refusals-themes-sum-over-present = Le mani sarebbero { $sum } in tutto, i presenti { $present }: conta di nuovo.
refusals-themes-speaks-for-another = È già portavoce di «{ $title }»: scegli un’altra persona, o libera prima quel posto.
refusals-themes-not-on-roll = Non è in elenco: registra prima la persona all’accoglienza.
refusals-themes-vote-open = C’è un voto aperto su questo tema: chiudilo prima.
refusals-themes-still-open = Restano { $open } posizioni aperte: serve un voto, o chiudi il tema con elementi di divergenza.
refusals-themes-not-divergent = Resta al massimo una posizione: chiudi il tema come proposta condivisa.
refusals-themes-theme-open = Il tema «{ $title }» è già aperto.
refusals-themes-not-decided = Il voto non ha ancora un risultato proclamato: proclamalo dai risultati, poi chiudi il tema.
refusals-themes-already-open = «{ $title }» è già aperta.

refusals-floor-nobody-speaks = Nessuno ha la parola: prima dai la parola a chi è in coda.
refusals-floor-already-paused = L’orologio è già in pausa.
refusals-floor-already-running = L’orologio va già.
refusals-floor-already-queued = È già in coda: per parlare prima, sposta il suo turno in su.
refusals-floor-no-spokesperson = Nessuna posizione di questo tema ha un portavoce: sceglilo prima.
refusals-floor-position-missing = Un portavoce parla per una posizione: scegli quale.
refusals-floor-not-on-roll = La persona è stata tolta dall’elenco: registrala all’accoglienza.
refusals-floor-time-out-of-range = { $seconds } secondi non vanno bene: scegli fra { $min } e { $max }.

refusals-observations-withdrawn = L’osservazione n. { $id } è ritirata: prima rimettila fra quelle valide.
refusals-observations-not-withdrawn = L’osservazione n. { $id } non è ritirata.
refusals-observations-same-text = «{ $title }» dice già così: cambia il testo, o dai un altro esito.

refusals-consensus-no-seats = Al tavolo non siede nessuno: aggiungi prima i posti.
refusals-consensus-round-open = C’è già una prova di consenso aperta: chiudila prima.
refusals-consensus-round-not-open = Questa prova di consenso è chiusa: per continuare aprine un’altra.
refusals-consensus-position-not-open = «{ $title }» non è più aperta: riaprila fra le posizioni, o passa a un’altra.
refusals-consensus-off-scale = Il grado { $degree } non è nella scala: scegli fra quelli che la schermata elenca.
refusals-consensus-reason-needed = Con il grado { $degree } serve il motivo: premi M e scrivilo.
refusals-consensus-said-aloud = Questo posto ha già parlato a voce: per cambiare, lo dica a voce.
refusals-consensus-not-seated = Chi parla non siede a questo tavolo: assegna prima il posto, all’accoglienza.
refusals-consensus-bad-fraction = La frazione { $numerator }/{ $denominator } non va bene: deve stare fra zero e uno.
refusals-consensus-too-many-tolerated = I blocchi tollerati ({ $tolerated }) sono troppi per i posti del tavolo ({ $seats }): scegline di meno.
refusals-consensus-nobody-spoke = Nessuno si è ancora espresso: scrivi almeno un grado.
refusals-consensus-nothing-to-carry = Non c’è nulla da riportare: nessuna prova precedente con la stessa scala, o tutti si sono già espressi.

refusals-vote-not-draft = Il voto è già stato aperto: non si può più cambiare.
refusals-vote-not-open = Il voto non è aperto: aprilo, o se è chiuso riaprilo dai risultati.
refusals-vote-not-closed = Il voto non è ancora chiuso: chiudilo prima.
refusals-vote-another-open = È ancora aperto il voto «{ $question }»: chiudilo prima.
refusals-vote-too-few-options = { $found ->
    [0] Mancano le opzioni
    [one] C’è una sola opzione
   *[other] Le opzioni sono solo { $found }
}: ne servono almeno due.
refusals-vote-bad-limits = I limiti della scheda non tornano: controlla minimo e massimo, i punti (da 1 a 1000), i giudizi (da 2 a 10) o la scala (fino a 100).
refusals-vote-rule-does-not-fit = La regola non va con questa scheda, non sceglie nulla o non assegna tanti posti: cambia la regola, la scheda o i posti.
refusals-vote-bad-seats = Posti da assegnare { $seats }, opzioni { $choices }: cambia i posti o le opzioni.
refusals-vote-bad-threshold = La soglia { $numerator }/{ $denominator } non va bene: deve stare fra zero e uno.
refusals-vote-no-channel = Scegli almeno un modo di votare.
refusals-vote-hands-are-not-secret = L’alzata di mano non è segreta: togli il segreto o togli l’alzata di mano.
refusals-vote-hands-cannot-say = Con l’alzata di mano non si può votare così: usa le schede.
refusals-vote-totals-cannot-say = Con i soli totali non si può contare così: leggi le schede una per una.
refusals-vote-not-this-channel = Questo voto non si fa in questo modo: si aggiunge dal voto aperto, con G.
refusals-vote-roll-call-is-not-secret = L’appello nominale non è segreto: togli il segreto o togli l’appello.
refusals-vote-roll-call-cannot-say = Con l’appello si risponde con una parola: usa una mozione o una scelta sola.
refusals-vote-channel-open = Si vota già anche in questo modo.
refusals-vote-same-census = I presenti con diritto di voto sono gli stessi di prima: non c’è nulla da cambiare.
refusals-vote-census-at-closing = La regola conta i presenti alla chiusura: si contano da soli quando chiudi.
refusals-vote-not-callable = Non è fra chi può votare: controlla all’accoglienza il diritto di voto.
refusals-vote-not-checked-in = Non risulta in sala: registra prima l’ingresso all’accoglienza, poi prendi la risposta.
refusals-vote-came-after-count = Non era in sala quando si sono contati i presenti: riconta i presenti (R sul voto aperto), poi prendi la risposta.
refusals-vote-not-on-ballot = Questa risposta non c’è: premi uno dei tasti scritti sotto.
refusals-vote-seat-has-voted = Per questo posto del tavolo ha già votato un’altra persona.
refusals-vote-call-unfinished = { $left ->
    [0] Nessuno ha ancora risposto all’appello
    [one] Una persona non ha ancora risposto all’appello
   *[other] { $left } persone non hanno ancora risposto all’appello
}: chiamale, o segna assente con il tasto -.
refusals-vote-hands-unfinished = { $left ->
    [0] L’alzata di mano è contata e non ancora registrata: M, poi INVIO
    [one] L’alzata di mano è a metà, manca una riga: M e contala
   *[other] L’alzata di mano è a metà, mancano { $left } righe: M e contale
}; o togli i numeri con Ctrl+Z.
refusals-vote-totals-unfinished = { $left ->
    [one] Una cifra dei totali è scritta e non ancora registrata
   *[other] { $left } cifre dei totali sono scritte e non ancora registrate
}: T, poi INVIO fino in fondo; o togli le cifre con Ctrl+Z.
refusals-vote-counters-differ = Nella riga { $row } le due conte sono diverse: ricontate solo quella.
refusals-vote-rest-differs = A favore sarebbero { $found }, ma chi non ha alzato la mano sono { $expected }: riconta chi è contrario e chi si astiene.
refusals-vote-nobody-may-vote = Non c’è nessuno che possa votare: controlla i presenti.
refusals-vote-position-not-open = La posizione «{ $label }» non è più aperta: togli l’opzione.
refusals-vote-wrong-length = I numeri scritti sono { $found }, le opzioni sono { $choices }.
refusals-vote-over-present = I votanti ({ $voters }) sono più di chi può votare ({ $present }): conta di nuovo o, se è entrato qualcuno, riconta i presenti (R sul voto aperto).
refusals-vote-over-voters = I voti ({ $votes }) sono più dei votanti ({ $voters }): conta di nuovo.
refusals-vote-sum-over-voters = La somma fa { $sum }, può fare al massimo { $max }: conta di nuovo.
refusals-vote-figure-too-large = Il numero è troppo grande: ricontrolla le cifre.
refusals-vote-pack-open = Il pacco { $pack } è ancora aperto: finiscilo prima.
refusals-vote-pack-not-open = Il pacco non è aperto: scrivi prima quante schede ha.
refusals-vote-bad-pack = Un pacco di { $counted } schede non va bene: contalo di nuovo e scrivi il numero giusto.
refusals-vote-pack-full = Il pacco è finito: ne avevi contate { $counted }. Se ce n’è un’altra, riconta il pacco.
refusals-vote-pack-short = { $read ->
    [0] Nessuna scheda letta
    [one] Letta 1 scheda
   *[other] Lette { $read } schede
}, ne avevi contate { $counted }: cerca quelle che mancano o riconta il pacco.
refusals-vote-no-such-slip = Questa scheda non c’è nel pacco.
refusals-vote-not-doubtful = Questa scheda non è fra le dubbie.
refusals-vote-still-doubtful = { $left ->
    [one] Resta 1 scheda dubbia: decidila prima di chiudere.
   *[other] Restano { $left } schede dubbie: decidile prima di chiudere.
}
refusals-vote-bad-ballot = La scheda non segue la regola del voto: rileggi i segni, o premi N se è nulla.
refusals-vote-empty = Non c’è ancora nessun voto da contare.
refusals-vote-no-tie = Non c’è parità da risolvere.
refusals-vote-tie-rule-says-otherwise = La regola scritta prima del voto risolve la parità in un altro modo.
refusals-vote-no-first-places = Con questa scheda e questa regola non ci sono primi posti da confrontare: per la parità scegli un altro modo. I primi posti valgono per graduatorie, punti e punteggi.
refusals-vote-no-resistance = Questa scheda non chiede la resistenza: per la parità scegli un altro modo.
refusals-vote-tie-needs-ballots = Per risolvere così una parità le schede si leggono una per una: togli i totali contati a parte, o scegli un altro modo per la parità.
refusals-vote-not-the-tied = L’ordine deve contenere proprio le opzioni in parità.
refusals-vote-reason-needed = I conti non tornano: scrivi il motivo per andare avanti.
refusals-vote-tie-open = C’è una parità da risolvere prima.
refusals-vote-theme-closed = Con questo voto si è chiuso un tema: riapri prima il tema, fra le posizioni (tasto C).
refusals-vote-theme-not-open = Il tema «{ $title }» è chiuso: riaprilo fra le posizioni (tasto C sul tema), poi prepara il voto.
refusals-vote-annulled = Il voto è stato annullato: ripetilo con un voto nuovo.
refusals-vote-bad-base = Questa base non c’è per questo voto: scegli un’altra base del 100%, della soglia o del quorum.
refusals-vote-threshold-needs-votes = Una soglia vale per i voti: con questa regola togli la soglia o cambia regola.
refusals-vote-voters-needed = Soglia o quorum si calcolano sui votanti: scrivi quante persone hanno votato e riprova.
refusals-vote-not-countable = Con questa regola queste schede non si possono contare ({ $fault }). Riapri la preparazione o cambia regola.
refusals-vote-sum-under-voters = La somma fa { $sum }, deve fare almeno { $min }: conta di nuovo.
refusals-vote-pack-over = Hai già letto { $read } { $read ->
    [one] scheda
   *[other] schede
} del pacco, non possono essere { $counted }: annulla le ultime con Ctrl+Z.
refusals-vote-read-twice = Questo pacco ha già la seconda lettura: quello che ha letto il primo non si cambia più.
refusals-vote-pack-taken = Questa lettura è già qui: è del pacco { $pack }. Un pacco letto non si prende due volte.
refusals-vote-other-packs = I pacchi portati ({ $brought }) non sono quelli che aspettano la seconda lettura ({ $waiting }), o hanno un altro numero di schede: controlla i pacchi.
refusals-vote-no-difference = Su questa scheda le due letture dicono la stessa cosa.
refusals-vote-second-missing = Il pacco { $pack } va letto una seconda volta prima di chiudere il voto.
refusals-vote-unsettled = { $left ->
    [one] Una scheda ha due letture diverse: rileggila prima di chiudere.
   *[other] { $left } schede hanno due letture diverse: rileggile prima di chiudere.
}
refusals-vote-phones-cannot-tell = I codici anonimi non dicono di chi sono: da soli valgono solo per tutta la plenaria. Aggiungi l’appello nominale (voto palese, codici personali), o togli i telefoni.
refusals-vote-answered-by-phone = Ha già risposto dal telefono: vale quella risposta. Se non è sua, rifai il suo codice personale e poi scrivi la risposta a voce.
refusals-vote-no-personal-codes = Con l’appello i telefoni votano per nome e non c’è nessun codice personale: preparali dalla schermata dei telefoni, con N.
refusals-vote-no-tickets = Con i telefoni si vota con un codice e non ce n’è nessuno: preparali dalla schermata dei telefoni, con C.
refusals-vote-urn-emptied = Le schede dei telefoni sono già state tolte dall’urna e mescolate: non si sa più chi ha votato. Annulla il voto con un motivo e ripetilo.

refusals-tickets-bad-count = { $count } codici non vanno bene: scegli fra 1 e { $max }.
refusals-tickets-nobody-to-give = Non manca nessun codice personale: chi può averlo ce l’ha già. Se il tavolo è vuoto, assegna prima le persone ai posti.
refusals-tickets-already-withdrawn = Il codice n. { $id } è già stato ritirato.

refusals-weighing-too-few-options = Servono almeno due opzioni.
refusals-weighing-no-criteria = Mancano i criteri: scrivine almeno uno.
refusals-weighing-weights-sum = I pesi fanno { $sum }: devono fare 100.
refusals-weighing-negative-weight = Un peso non può essere sotto zero.
refusals-weighing-bad-points = La scheda di punti n. { $row } non va: servono tanti numeri quanti sono i criteri, non tutti zero. Correggila.
refusals-weighing-off-scale = Il punteggio { $score } è fuori scala: il massimo è { $max }.
refusals-weighing-missing-score = Manca il punteggio di «{ $option }» per «{ $criterion }»: scrivilo.
refusals-weighing-not-open = La pesatura è confermata o ritirata: riaprila prima.
refusals-weighing-bad-scale = Una scala da 0 a { $scale } non va bene: scegli un massimo fra 1 e { $max }.

refusals-board-nothing-covered = Non c’è nulla da scoprire: la sala vede già tutto.

refusals-tray-not-collecting = Non si raccolgono proposte adesso: apri prima la raccolta.
refusals-tray-not-waiting = Questa proposta è già stata letta: scegline un’altra.
refusals-tray-bad-limit = { $each } proposte a codice non vanno bene: scegli fra 1 e { $max }.

refusals-outside-nothing-to-bring = Non c’è nessuna proposta da prendere: scegli un’altra colonna o un altro file.
refusals-outside-no-options = Non c’è nessuna risposta: scegli un’altra colonna o un altro file.
refusals-outside-no-respondents = Manca quante persone hanno risposto: senza, i numeri non hanno una base. Scrivilo.
refusals-outside-more-than-respondents = «{ $option }» ha più risposte ({ $count }) delle persone che hanno risposto ({ $respondents }): correggi uno dei due numeri.
refusals-outside-more-answers-than-respondents = Le risposte ({ $answers }) sono più delle persone ({ $respondents }), una a testa: correggi i numeri, o scegli più risposte a testa.
refusals-outside-withdrawn = La consultazione n. { $id } è ritirata: importala di nuovo.
refusals-outside-unchanged = La consultazione dice già così: non c’è nulla da correggere.
