# weighing

weighing-title = 8 Weighing of the options
