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
