# F1: what every key does.

help-name = Aiuto
    .words = guida, tasti, come si fa
help-title = F1 Aiuto
help-always = SEMPRE
help-here = IN QUESTA SCHERMATA ({ $screen })
help-enter = l’azione scritta in basso
help-back = indietro, avvisa se serve
help-move = scegli
help-field = casella seguente
help-space = sì / no
help-undo = annulla l’ultima azione
help-redo = ripeti
help-help = questo aiuto ( ? )
help-actions = tutte le azioni (Ctrl+K)
help-project = proiettore (Ctrl+P)
help-redraw = ridisegna lo schermo
help-leave = esci, chiede conferma
help-notes = Puoi anche cliccare con il mouse sulle scritte in basso. Per copiare testo con il mouse tieni premuto Maiusc. Se il computer si spegne, riavvia Portavoce e scegli «Riprendi»: ciò che era salvato c’è tutto.
help-key-scroll = scorri
help-key-close = chiudi
help-next = Chiudi l’aiuto
help-in-box = Qui valgono solo i tasti scritti sotto; Esc chiude e non cambia nulla.
