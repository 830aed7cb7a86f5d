# weighing
