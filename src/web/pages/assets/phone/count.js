(function(){var d=document,f=d.querySelector('form[data-top]'),b=d.getElementById('sum'),w=b.dataset,full=d.getElementById('full'),top=+f.dataset.top,left=f.dataset.way=='left';
function sum(){var n=0;f.querySelectorAll('input').forEach(function(i){if(i.type=='checkbox'){if(i.checked)n+=+(i.dataset.cost||1)}else if(i.name[0]=='v'&&i.id)n+=+i.value||0});n=left?top-n:n;b.textContent=(left?w[n<0?'over':n==1?'one':'many']:'#').replace('#',Math.abs(n).toLocaleString(d.documentElement.lang,{useGrouping:'min2'}));b.parentNode.classList.toggle('over',left?n<0:n>top);return n}
function mended(){d.querySelectorAll('#err,#bad').forEach(function(e){e.remove()});if(full)full.hidden=true}
f.addEventListener('input',function(){mended();sum()});
f.addEventListener('click',function(e){var t=e.target.closest('button[name=plus],button[name=minus]');if(!t)return;var i=d.getElementById('v'+t.value),n=(+i.value||0)+(t.name=='plus'?1:-1);e.preventDefault();mended();var o=i.value;if(n>=0&&n<=+i.max)i.value=n;if(sum()<0){i.value=o;full.hidden=false;sum()}});
b.parentNode.hidden=false;sum()})()
