# The pages that people read on their own phones: code, ballot, review, receipt. Short words, one thing a page.

phone-switch = English
phone-header = { $meeting } · voto
phone-header-nameless = Voto
phone-error = Errore: { $title }
phone-step = Passo { $n } di 3

# The code.
phone-code-title = Scrivi il codice del biglietto
phone-code-check = Controlla il tuo codice
phone-code-label = Codice del biglietto
phone-code-hint = 6 caratteri, stampati sul biglietto. Non ci sono lo zero e la lettera O, né l’uno e le lettere I e L.
phone-code-go = Vai alla scheda
phone-code-again = Riprova
phone-code-anonymous = Il biglietto vale una volta per ogni voto. Non è legato al tuo nome.
phone-code-help = Non funziona? Vai al tavolo di accoglienza: ti aiutano a votare.
phone-wrong-title = Il codice non va bene
phone-wrong-empty = Scrivi il codice del biglietto.
phone-wrong-length = I caratteri devono essere 6: qui sono { $n }.
phone-wrong-sign = { $n ->
    [one] «{ $sign }» non compare in nessun codice: guarda bene il biglietto.
   *[other] I caratteri { $sign } non compaiono in nessun codice: guarda bene il biglietto.
}
phone-wrong-unknown = «{ $code }» non è nell’elenco: controlla i 6 caratteri del biglietto.
phone-wrong-withdrawn = «{ $code }» è stato ritirato: chiedi un biglietto nuovo all’accoglienza.
phone-wrong-withdrawn-voted = «{ $code }» è stato ritirato, ma la scheda mandata con questo codice è arrivata e conta. Per il prossimo voto chiedi un biglietto nuovo all’accoglienza.
phone-wrong-wait = Troppi codici sbagliati da questa sala: aspetta dieci secondi e premi «Riprova».

# Waiting.
phone-wait-title = Il voto non è ancora aperto
phone-wait-code = Il codice { $code } va bene. Tieni aperta questa pagina.
phone-wait-aloud = Quando il voto si apre lo diciamo anche a voce.
phone-wait-check = Controlla adesso
phone-wait-collecting = Puoi mandare una proposta
phone-next = Controlla se c’è un nuovo voto
phone-next-now = Ora tocca a te: vai alla scheda

# The ballot.
phone-secret = Il voto è segreto: dopo la chiusura nulla unisce il tuo codice e la tua scheda.
phone-named = Voto palese: il tuo nome e la tua scelta vanno a verbale, come se rispondessi all’appello.
phone-changing = Hai già votato: se confermi di nuovo, vale l’ultima scheda.
phone-old-answer = Con il tuo codice di prima, ora ritirato, è già stata data una risposta: vale quella finché non ne confermi un’altra.
phone-how-one = Scegli una sola risposta.
phone-how-exactly = { $max ->
    [one] Scegli esattamente 1 opzione.
   *[other] Scegli esattamente { $max } opzioni.
}
phone-how-up-to = { $max ->
    [one] Scegli al massimo 1 opzione.
   *[other] Scegli fino a { $max } opzioni.
}
phone-how-at-least = { $min ->
    [one] Scegli almeno 1 opzione.
   *[other] Scegli almeno { $min } opzioni.
}
phone-how-between = Scegli da { $min } a { $max } opzioni.
phone-how-any = Scegli tutte le opzioni che vuoi.
phone-how-budget = Insieme possono costare al massimo { $cap } €.
phone-how-points = Dividi { $total } punti: dai più punti a quello che per te conta di più.
phone-how-cap = Al massimo { $cap } per opzione.
phone-how-spend-all = Vanno dati tutti.
phone-how-score = Dai a ogni opzione un punteggio da { $min } a { $max }: più è alto, più ti piace. Dove non hai un parere, lascia così.
phone-how-grade = Dai a ogni opzione un giudizio: 0 è il peggiore, { $max } il migliore. Dove non segni nulla vale 0.
phone-how-resistance = Per ogni opzione, quanta resistenza senti? 0 nessuna, { $max } la massima. Dove non segni nulla vale 0.
phone-how-rank = Tocca prima l’opzione che preferisci, poi la seconda, e così via.
phone-how-rank-free = Puoi fermarti quando vuoi.
phone-how-rank-exactly = { $max ->
    [one] Mettine in ordine esattamente 1.
   *[other] Mettine in ordine esattamente { $max }.
}
phone-how-rank-least = { $min ->
    [one] Mettine in ordine almeno 1.
   *[other] Mettine in ordine almeno { $min }.
}
phone-how-rank-most = { $max ->
    [one] Mettine in ordine al massimo 1.
   *[other] Mettine in ordine al massimo { $max }.
}
phone-favourable = A favore
phone-against = Contro
phone-abstaining = Mi astengo
phone-cost = { $cost } €
phone-no-opinion = nessun parere
phone-chosen = Scelte
phone-spent = Spesa in euro
phone-points-left = { $n ->
    [one] Ti resta 1 punto su { $total }
   *[other] Ti restano { $n } punti su { $total }
}
phone-points-over = Punti di troppo: { $n }
phone-points-full = · prima togline da un’altra riga
phone-plus = Un punto in più:
phone-minus = Un punto in meno:
phone-rank-now = Adesso tocca la tua { $n }ª scelta
phone-rank-done = { $n ->
    [one] Hai dato la tua scelta
   *[other] Hai messo in ordine { $n } opzioni: sono tutte
}
phone-rank-place = { $n }ª
phone-rank-yours = { $n }ª scelta: tocca per toglierla
phone-rank-undo = Annulla l’ultima scelta
phone-go = Continua
phone-go-rank = { $n ->
    [0] Continua
    [one] Continua con 1 scelta
   *[other] Continua con { $n } scelte
}
phone-blank = Scheda bianca

# What is wrong with a ballot.
phone-fault-nothing = Non hai segnato nulla
phone-fault-nothing-do = Segna la tua scelta, oppure usa «Scheda bianca»
phone-fault-nothing-named-do = Segna la tua scelta
phone-fault-too-many = { $found ->
    [one] Hai scelto 1 opzione
   *[other] Hai scelto { $found } opzioni
}
phone-fault-too-many-do = { $max ->
    [one] Puoi sceglierne 1: togli le altre
   *[other] Il massimo è { $max }: togline { $over }
}
phone-fault-too-few = { $found ->
    [one] Hai scelto 1 opzione
   *[other] Hai scelto { $found } opzioni
}
phone-fault-too-few-do = Ne servono { $min }: aggiungine { $missing }
phone-fault-budget = Le tue scelte costano { $cost } €
phone-fault-budget-do = Il massimo è { $cap } €: togline qualcuna
phone-fault-sum-over = Hai dato { $sum } punti
phone-fault-sum-over-do = I punti sono { $total }: togline { $over }
phone-fault-sum-under = Hai dato { $sum ->
    [one] 1 punto
   *[other] { $sum } punti
} su { $total }
phone-fault-sum-under-do = Vanno dati tutti: te ne restano { $left }
phone-fault-scale = Un numero non va bene
phone-fault-scale-do = { $option }: scrivi un numero intero da { $min } a { $max }
phone-fault-form = La scheda non si legge
phone-fault-form-do = Segna di nuovo la tua scelta

# Review.
phone-review-title = Controlla il tuo voto
phone-review-blank = Consegni una scheda bianca.
phone-review-chosen = Hai scelto { $n } su { $max } possibili.
phone-review-points = { $left ->
    [0] Hai dato tutti i punti.
    [one] Lasci 1 punto senza darlo.
   *[other] Lasci { $left } punti senza darli.
}
phone-review-unmarked = 0, non segnato
phone-review-cost = In tutto costano { $cost } €: il massimo è { $cap } €.
phone-review-final = Dopo la conferma non si può cambiare.
phone-review-changeable = Puoi cambiare il voto fino alla chiusura.
phone-review-cast = Conferma il voto
phone-review-back = Torna indietro e cambia
phone-review-lost = Se la connessione cade, premi di nuovo «Conferma il voto»: vale una volta sola.

# Receipt.
phone-receipt-title = Il tuo voto è registrato
phone-receipt-time = { $time ->
    [none] Puoi chiudere questa pagina.
   *[other] Ore { $time }. Puoi chiudere questa pagina.
}
phone-receipt-label = Ricevuta
phone-receipt-why = La ricevuta prova che una scheda è arrivata. Non dice che cosa hai votato. Dopo la chiusura la trovi nell’elenco delle ricevute.
phone-receipt-results = I risultati si vedono sullo schermo della sala quando il voto è chiuso.
phone-receipt-keep = Tieni il biglietto: serve anche per i prossimi voti.
phone-receipt-change = Cambia il voto
phone-receipt-list = Elenco delle ricevute
phone-already-title = Con questo codice hai già votato
phone-already-time = { $time ->
    [none] La scheda è arrivata, ricevuta { $receipt }. Vale quella: non devi fare altro.
   *[other] La scheda è arrivata alle { $time }, ricevuta { $receipt }. Vale quella: non devi fare altro.
}
phone-already-not-you = Non hai votato tu? Vai subito al tavolo di accoglienza con il biglietto, prima che il voto si chiuda.

# Votes by name.
phone-named-said = Voto palese: alle { $time } è registrato, con il tuo nome, «{ $said }».
phone-named-keep = Tieni il codice personale: serve anche per i prossimi voti palesi.
phone-barred-personal = Qui serve un biglietto anonimo
phone-barred-personal-do = Le schede di questo voto non hanno nome, e il tuo codice è personale: con quello la tua scheda si potrebbe legare a te. Chiedi un biglietto anonimo al tavolo di accoglienza.
phone-barred-nameless = Questo voto è palese
phone-barred-nameless-do = Si vota con il proprio nome, e un biglietto anonimo non dice di chi è. Rispondi all’appello, o chiedi il tuo codice personale al tavolo di accoglienza.
phone-barred-entitled = Non risulti tra chi può votare adesso
phone-barred-entitled-do = Vota chi ne ha diritto ed è registrato in sala. Se è un errore, vai subito al tavolo di accoglienza.
phone-barred-aloud = C’è già una risposta a voce
phone-barred-aloud-do = All’appello hai già risposto tu, o chi siede con te allo stesso posto: vale quella risposta. Per correggerla, dillo a chi conduce.
phone-barred-keep = Tieni il codice: serve per i prossimi voti.

# The table: the answer of a seat.
phone-seat-who = Parli per { $seat }. La risposta è palese: va nel registro come se la dicessi a voce.
phone-seat-how = Quanto sei d’accordo? Scegli una sola risposta.
phone-seat-reason = Motivo
phone-seat-reason-hint = Serve se rispondi { $degrees }. Al massimo { $max } caratteri.
phone-seat-until = Puoi cambiare finché chi conduce non chiude la prova.
phone-seat-nothing = Non hai segnato nulla
phone-seat-nothing-do = Segna quanto sei d’accordo
phone-seat-reason-missing = Manca il motivo
phone-seat-reason-missing-do = Con questa risposta il tavolo ha bisogno del perché: scrivilo
phone-seat-long = Il motivo è troppo lungo
phone-seat-long-do = { $found } caratteri: il massimo è { $max }
phone-seat-review = Controlla la tua risposta
phone-seat-confirm = Conferma
phone-seat-lost = Se la connessione cade, premi di nuovo «Conferma»: vale una volta sola.
phone-seat-spoken = La tua risposta è registrata
phone-seat-change = Cambia la risposta
phone-seat-not-you = Non hai risposto tu? Dillo subito a chi conduce.
phone-seat-aloud = Il tuo posto ha già parlato a voce
phone-seat-aloud-do = Vale quello che è stato detto. Per cambiarlo, dillo a chi conduce prima che chiuda la prova.
phone-seat-away = Adesso non risulti in sala per il tuo posto
phone-seat-away-do = Parla chi siede al posto ed è registrato in sala. Se sei tu, vai subito al tavolo di accoglienza o dillo a chi conduce.
phone-seat-shut = La prova è chiusa
phone-seat-over-said = { $seat } ha risposto:
phone-seat-over-silent = { $seat } non ha risposto.
phone-seat-annulled = La prova è annullata
phone-seat-annulled-do = Quello che è stato detto non vale: chi conduce dice come si va avanti.
phone-seat-shut-do = Quello che hai mandato ora non vale. Se c’era altro da dire, chiedi la parola.

# Closed and late.
phone-closed-title = { $time ->
    [none] Il voto è annullato
   *[other] Il voto è chiuso
}
phone-closed-time = { $time ->
    [none] «{ $question }» è stato annullato: chi conduce dice come si va avanti.
   *[other] «{ $question }» si è chiuso alle { $time }.
}
phone-closed-recorded = Vale la scheda che hai mandato alle { $time }, prima della chiusura: è contata.
phone-closed-too-late = Adesso non si può più votare: quello che hai mandato ora non vale.
phone-closed-late = Se avevi già una ricevuta, quella scheda vale. Se avevi premuto «Conferma il voto» e la connessione è caduta, dillo subito a chi conduce: le schede sono mescolate, e dal codice non si ritrova più la tua.
phone-closed-results = I risultati si vedono sullo schermo della sala.
phone-closed-next = Per il prossimo voto puoi tenere aperta questa pagina.

# The list of receipts.
phone-receipts-title = Ricevute
phone-receipts-of = «{ $question }»: { $n ->
    [one] 1 ricevuta
   *[other] { $n } ricevute
}
phone-receipts-why = Cerca la tua: se c’è, la tua scheda è stata contata. Sono in ordine alfabetico, non di arrivo.
phone-receipts-none = Nessuna ricevuta da mostrare: l’elenco si vede dopo la chiusura di un voto con i telefoni.
phone-receipts-page = Pagina { $page } di { $pages }
phone-receipts-before = Pagina prima
phone-receipts-after = Pagina dopo

# Proposals from the floor.
phone-propose-title = Manda una proposta
phone-propose-theme = Tema: { $theme }
phone-propose-label = La tua proposta
phone-propose-hint = Al massimo { $max } caratteri. Arriva senza il tuo nome. La legge chi conduce: non compare sullo schermo da sola.
phone-propose-left = { $n ->
    [one] Puoi mandarne ancora 1.
   *[other] Puoi mandarne ancora { $n }.
}
phone-propose-go = Manda
phone-propose-empty = Scrivi la tua proposta
phone-propose-empty-do = La casella è vuota: scrivi almeno una parola
phone-propose-long = La proposta è troppo lunga
phone-propose-long-do = { $found } caratteri: il massimo è { $max }
phone-propose-full = Hai già mandato tutte le proposte possibili
phone-propose-full-do = Per dire altro, chiedi la parola in sala
phone-propose-closed = La raccolta delle proposte è chiusa
phone-propose-closed-do = Il testo non è partito: copialo, o chiedi la parola in sala
phone-propose-busy = La proposta non è ancora arrivata
phone-propose-busy-do = Il computer della sala non riesce a registrare adesso: fra poco premi di nuovo «Manda»
phone-proposed-title = La proposta è arrivata
phone-proposed-next = Chi conduce la legge e decide con la sala come usarla.
phone-proposed-again = Mandane un’altra

# When something is in the way.
phone-notice-busy = Aspetta un momento
phone-notice-busy-do = Il computer della sala non riesce a registrare adesso. Ciò che hai scelto non è perso: fra poco premi «Riprova».
phone-notice-crowded = Troppe richieste tutte insieme
phone-notice-crowded-do = Aspetta qualche secondo e premi «Riprova».
phone-notice-missing = Questa pagina non c’è
phone-notice-missing-do = Controlla l’indirizzo, oppure comincia dal codice del biglietto.
phone-notice-refused = La richiesta non è arrivata bene
phone-notice-refused-do = Torna alla pagina di prima e riprova, con un testo più corto se era lungo. Se non va, chiedi al tavolo di accoglienza.
phone-notice-again = Riprova
phone-notice-start = Comincia dal codice
