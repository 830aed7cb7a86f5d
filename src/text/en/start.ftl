# The first screen.

start-title = Portavoce
start-what = What do you want to do?
start-which = Which assembly do you want to open?
start-resume = Resume “{ $title }”
start-listed = { $title }
start-new = New assembly
start-list = Open a saved assembly
start-demo = Try with made-up data
start-demo-note = nothing is saved
start-home = The data are in: { $folder }
start-safe = Every action saves itself: if the computer goes off, you resume here.
start-new-title = New assembly
start-new-body = What is the meeting called? For example: Closing assembly.
start-next-resume = Resume “{ $title }” { $state }
start-next-new = Begin a new assembly
start-next-list = Choose among the saved assemblies
start-next-demo = Try the program with made-up data
