# Accoglienza: check-in, the card of a person, groups counted without names.

checkin-title = 2 Accoglienza
    .words = presenze, registra, arrivi, firme
checkin-title-exits = 2 Accoglienza: uscite
checkin-search = Cerca:
checkin-column-name = Nome
checkin-column-category = Categoria
checkin-column-gender = Genere
checkin-column-state = Stato
checkin-gender-woman = F
checkin-gender-man = M
checkin-gender-other = altro
checkin-gender-undeclared = —
checkin-state-in = in sala dalle { $time }
checkin-state-out = uscita alle { $time }
checkin-state-no-vote = senza voto
checkin-add = + Aggiungi «{ $name }» come persona nuova
checkin-add-empty = + Aggiungi una persona nuova

checkin-key-search = il nome
checkin-key-more = altre azioni
checkin-key-exits = uscite
    .words = chi esce, va via, lascia la sala
checkin-key-arrivals = arrivi
checkin-key-open = modifica
    .words = scheda, correggi, categoria, genere, posto al tavolo, diritto di voto
checkin-key-age = età
    .words = giovani, fascia d’età, anni
checkin-key-strike = depenna
    .words = togli, errore, doppione, cancella
checkin-key-group = gruppo
    .words = conta senza nomi, anonimi, folla
checkin-key-import = elenco
    .words = importa, csv, excel, invitati
checkin-key-close = chiudi
    .words = chiudi accoglienza, riapri accoglienza
checkin-key-back = cerca

checkin-count = Presenti { $present }{ $genders }    con diritto di voto { $voting }
checkin-count-narrow = Presenti { $present } · con voto { $voting }{ $genders }
checkin-count-woman = F
checkin-count-man = M
checkin-count-other = altro
checkin-count-undeclared = non dichiarato
checkin-count-none = senza categoria
checkin-arrivals = Arrivi ogni 10 minuti

checkin-next-write = Scrivi il nome di chi arriva
checkin-next-write-exits = Scrivi il nome di chi esce
checkin-next-choose = Scegli una persona con ↑↓, o premi una lettera
checkin-next-arrive = Registra { $name }
checkin-next-return = Registra il rientro di { $name }
checkin-next-leave = Registra l’uscita di { $name }
checkin-next-open = Già presente: apri la scheda di { $name }
checkin-next-add = Aggiungi «{ $name }» all’elenco
checkin-next-add-empty = Aggiungi una persona nuova
checkin-next-closed = Riapri l’accoglienza: Tab, poi C
checkin-closed = L’accoglienza è chiusa: nessuno entra nel conteggio finché non la riapri.
checkin-empty = Elenco vuoto: scrivi il nome di chi arriva, o carica un CSV (Tab, poi E).
checkin-nobody-to-leave = Nessuno in sala risponde a «{ $name }»: Esc cancella, F3 torna agli arrivi.
checkin-nobody-chosen = Scegli prima una persona dell’elenco con ↑↓.
checkin-strike-title = Depennare { $name }?
checkin-strike-body = La voce resta nel registro con il motivo, e non conta più. Perché la togli?

checkin-card-title = Scheda di { $name } (n. { $number })
checkin-card-new = Persona nuova
    .words = aggiungi, iscrivi, registra una persona
checkin-card-name = Nome e cognome
checkin-card-category = Categoria
checkin-card-gender = Genere
checkin-card-organization = Organizzazione
checkin-card-seat = Posto al tavolo
checkin-card-flags = Altro
checkin-card-may-vote = ha diritto di voto
checkin-card-here = è in sala
checkin-card-none = nessuno
checkin-card-no-category = nessuna
checkin-card-woman = donna
checkin-card-man = uomo
checkin-card-other = altro
checkin-card-undeclared = non dichiarato
checkin-card-age = Età
checkin-card-young = meno di 30
checkin-card-adult = 30–64
checkin-card-senior = 65 e oltre
checkin-card-age-undeclared = non rilevata
checkin-card-next-register = Registra { $name }, in sala
checkin-card-next-list = Metti { $name } in elenco
checkin-card-next-nameless = Registra una persona senza nome
checkin-card-next-name = Scrivi il nome
checkin-card-next-save = Salva le correzioni
checkin-card-next-same = Torna all’accoglienza

checkin-crowd-title = Conta un gruppo senza nomi
    .words = conteggio, anonimi, folla, teste
checkin-crowd-key-count = quante persone
checkin-crowd-may-vote = con diritto di voto
checkin-crowd-count = Quante persone
checkin-crowd-note = Il numero scritto sostituisce quello di prima per lo stesso gruppo; con 0 il gruppo si toglie. Chi è contato qui non va registrato anche per nome.
checkin-crowd-group = { $category }, { $gender }, { $votes ->
    [true] con diritto di voto
   *[other] senza voto
}: { $n }
checkin-crowd-next = Conta { $what }
checkin-crowd-next-count = Scrivi quante persone ci sono nel gruppo
