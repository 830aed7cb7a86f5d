# Interventi.

floor-title = 4 Interventi

# Keys.
floor-key-pause = pausa
    .words = ferma l’orologio, timer
floor-key-resume = riprendi
floor-key-extend = un minuto
    .words = più tempo, prolunga
floor-key-add = aggiungi
    .words = chi chiede la parola, iscrivi, coda, intervento, persona senza nome
floor-key-order = ordine
    .words = sorteggio, sorteggia i portavoce, estrai, ordine fisso
floor-key-up = su
    .words = sposta nella coda, prima
floor-key-down = giù
    .words = sposta nella coda, dopo
floor-key-menu = altro
floor-key-end = chiudi l’intervento di chi parla
    .words = togli la parola, fine
floor-key-drop = leva dalla coda il turno scelto
    .words = rinuncia, togli
floor-key-balance = metti la coda nell’ordine più equilibrato
    .words = equità, genere, chi non ha parlato
floor-key-find = nome, numero o ente

# The clock.
floor-nobody = Nessuno ha la parola.
floor-nobody-how = L’orologio parte quando dai la parola a chi è in coda.
floor-paused = IN PAUSA: Spazio riprende
floor-time-left = ha { $allowed }, restano { $span }
floor-time-over = TEMPO FINITO da { $span }
floor-span-minutes = { $n ->
    [one] 1 minuto
   *[other] { $n } minuti
}
floor-span-seconds = { $n ->
    [one] 1 secondo
   *[other] { $n } secondi
}
floor-bell-warning = Mancano 30 secondi a { $name }
floor-bell-end = Il tempo di { $name } è finito

# The queue.
floor-queue-empty = Nessuno in coda.
floor-column-who = In coda ({ $n })
floor-column-capacity = Come
floor-column-time = Tempo
floor-note-first = mai parlato
floor-note-again = ha parlato
floor-note-away = non in sala
floor-nameless = una persona senza nome
floor-nameless-known = una persona ({ $known })
floor-role-spokesperson = portavoce
floor-role-hall = sala
floor-role-table = Tavolo
floor-gender-woman = donna
floor-gender-man = uomo
floor-gender-other = altro genere
floor-gender-undeclared = non dichiarato

# How the floor was shared.
floor-spoken = Parlato finora:
floor-spoken-none = Nessuno ha ancora parlato.
floor-balance = Equilibrio degli interventi
floor-share-women = donne
floor-share-men = uomini
floor-share-other = altro genere
floor-share-undeclared = genere non dichiarato
floor-share-none = senza posizione
floor-share-first = per la prima volta
floor-share-again = di nuovo
floor-order-was-drawn = «{ $theme }»: ordine sorteggiato con «{ $seed }»
floor-order-was-fixed = «{ $theme }»: ordine delle posizioni
floor-order-again = Chiunque può rifarlo: SHA-256 di «numeri|n. della posizione», dal più piccolo al più grande.
floor-fair = La coda è già nell’ordine più equilibrato.
floor-fair-title = Più equilibrato (E riordina la coda)
floor-why-first = prima { $name }: non ha ancora parlato
floor-why-less = prima { $name }: ha avuto meno tempo ({ $times })
floor-advice-fair = Più equilibrato con E: { $why }
floor-advice-clock = Suona a 30 secondi dalla fine e alla fine.
floor-advice-away = { $name } non è in sala: R leva il turno dalla coda.
floor-advice-queue = ↑↓ sceglie a chi dare la parola.

# What to do next.
floor-next-change = Fai parlare { $next } e chiudi { $now }
floor-next-end = Chiudi l’intervento di { $now }
floor-next-begin = Fai parlare { $next }
floor-next-order = Metti in ordine i portavoce di «{ $theme }»
floor-next-alone = Metti in coda il portavoce di «{ $theme }»
floor-next-add = Aggiungi chi vuole parlare
floor-menu-title = Che cosa vuoi fare?

# Adding a speaker.
floor-find-title = Chi vuole parlare?
floor-find-unknown = Nessuno in elenco risponde a «{ $typed }»: parla senza nome, oppure registra prima la persona all’accoglienza.
floor-find-write = Scrivi il nome di chi vuole parlare
floor-find-nameless = (una persona senza nome)
floor-find-nameless-next = Aggiungi una persona senza nome
floor-find-nobody = Nessuno in elenco risponde a queste lettere
floor-find-next = Aggiungi { $name }
floor-turn-title = In coda: { $name }
floor-turn-advice = Il tempo: minuti (3) o minuti e secondi (2:30).
floor-turn-time = Scrivi il tempo in minuti, per esempio 3 oppure 2:30
floor-turn-next = Metti in coda { $name }, { $time }
floor-field-role = Parla come
floor-field-position = Per la posizione
floor-field-gender = Genere
floor-field-category = Categoria
floor-field-first = Prima volta
floor-field-first-yes = sì
floor-field-first-no = no, ha già parlato
floor-field-time = Tempo
floor-field-none = nessuna

# The order of the spokespeople.
floor-order-theme = I portavoce di quale tema?
floor-order-kind = In che ordine parlano i portavoce di «{ $theme }»?
floor-order-drawn = sorteggio, con numeri detti in sala
floor-order-fixed = ordine delle posizioni in elenco
floor-order-nobody = Nessuna posizione aperta ha un portavoce: sceglilo nel passo 3.
floor-seed-title = Quali numeri ha detto la sala?
floor-seed-how = Chiedi a tre persone un numero ciascuna e scrivili qui: l’ordine si calcola da questi e si può rifare.
floor-seed-empty = Vuoto: li sceglie il programma e li mostra.
