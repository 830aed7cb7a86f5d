# The first screen.

start-title = Portavoce
start-what = Che cosa vuoi fare?
start-which = Quale assemblea vuoi aprire?
start-resume = Riprendi «{ $title }»
start-listed = { $title }
start-new = Nuova assemblea
start-list = Apri un’assemblea salvata
start-demo = Prova con dati finti
start-demo-note = nulla viene salvato
start-home = I dati stanno in: { $folder }
start-safe = Ogni azione è salvata da sola: se il computer si spegne, riprendi da qui.
start-new-title = Nuova assemblea
start-new-body = Come si chiama l’incontro? Per esempio: Assemblea di chiusura.
start-next-resume = Riprendi «{ $title }» { $state }
start-next-new = Comincia una nuova assemblea
start-next-list = Scegli fra le assemblee salvate
start-next-demo = Prova il programma con dati finti
start-plan = Nuova assemblea da un piano
start-plan-note = { $n ->
    [one] un piano trovato
   *[other] { $n } piani trovati
}
start-plan-title = Quale piano?
start-next-plan = Scegli il piano da cui cominciare
start-elsewhere = Apri un’altra cartella
start-elsewhere-note = chiavetta, altro disco
start-elsewhere-body = Scrivi o trascina qui la cartella dell’assemblea.
start-next-elsewhere = Scrivi dove si trova l’assemblea
# After an assembly did not open because its record is damaged.
start-way-copy = Apri la copia intera più recente
start-way-part = Apri la parte rimasta intera
start-way-reach = fino a: { $when }
start-next-copy = Apri la copia intera: la cartella rovinata resta com’è
start-next-part = Apri la parte rimasta intera: la cartella rovinata resta com’è

start-present = ({ $n ->
    [one] 1 presente
   *[other] { $n } presenti
})
start-when-today = oggi alle { $time }
start-when = { $date }, { $time }
start-demo-notice = Esempio: posizioni e persone sono inventate. Nulla viene salvato.
start-begun = Assemblea creata: { $people ->
    [0] ancora nessuno
    [one] 1 persona
   *[other] { $people } persone
} in elenco{ $left ->
    [0] .
    [one] , 1 riga del file rimasta fuori.
   *[other] , { $left } righe del file rimaste fuori.
}
