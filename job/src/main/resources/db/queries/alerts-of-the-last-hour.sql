select type, count(*) as alerts, count(distinct group_id) as groups, max(score) as max_score
from sluice.alerts
where payment_time > (select max(last_payment) from sluice.alert_groups) - interval '1 hour'
group by type
order by alerts desc, type
