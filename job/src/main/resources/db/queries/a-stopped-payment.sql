select sender, id, amount, currency, channel, score, action, reasons
from sluice.decisions_explained
where action in ('BLOCK', 'HOLD', 'FREEZE') and revision = 1
order by score desc, payment_time desc, sender, id
limit 1
