# weighing

weighing-title = 8 Pesatura delle opzioni
