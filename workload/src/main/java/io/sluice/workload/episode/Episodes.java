package io.sluice.workload.episode;

import io.sluice.workload.model.Typology;
import io.sluice.workload.model.WorkloadOptions;
import io.sluice.workload.random.Draw;
import io.sluice.workload.random.ParameterDraw;
import io.sluice.workload.timeline.Day;
import io.sluice.workload.timeline.Timeline;
import io.sluice.workload.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When which episode begins.
 *
 * <p>Begins lie in the first 85 % of the time after the quiet one; what an episode plans beyond the
 * end of the period is not paid.
 */
public final class Episodes {

    private static final double LAST_BEGIN = 0.85;

    private record Planned(Typology typology, int number, long start) {

        String id() {
            return typology + "-" + number;
        }
    }

    private final WorkloadOptions options;
    private final World world;
    private final Draw draw;
    private final Dial dial;
    private final Map<Day, List<Planned>> byDay = new HashMap<>();

    /** Draws the begins of all episodes. */
    public Episodes(WorkloadOptions options, World world, Draw draw) {
        this.options = options;
        this.world = world;
        this.draw = draw;
        this.dial = new Dial(options.fraud().evasion());
        options.fraud().episodes().forEach(this::draw);
    }

    private void draw(Typology typology, int number) {
        long from = options.period().fraudFrom();
        double span = LAST_BEGIN * (options.period().end() - from);
        for (int i = 0; i < number; i++) {
            long start = from + (long) (span * draw.child("start " + typology, i).unit());
            byDay.computeIfAbsent(Day.of(start), day -> new ArrayList<>())
                    .add(new Planned(typology, i, start));
        }
    }

    /** Plans the episodes that begin on this day, in UTC. */
    public void plan(Day day, Timeline timeline) {
        for (Planned planned : byDay.getOrDefault(day, List.of())) {
            episode(planned.typology()).play(scene(planned, timeline));
        }
    }

    private Scene scene(Planned planned, Timeline timeline) {
        String typology = planned.typology().name();
        return new Scene(
                planned.id(),
                planned.typology(),
                planned.start(),
                world,
                draw.child(typology, planned.number()),
                ParameterDraw.of(options.parameterSeed(), typology, planned.number()),
                dial,
                timeline);
    }

    private static Episode episode(Typology typology) {
        return switch (typology) {
            case CARD_TESTING -> new CardTesting();
            case ACCOUNT_TAKEOVER -> new AccountTakeover();
            case STRUCTURING -> new Structuring();
            case DUSTING -> new Dusting();
            case ADDRESS_POISONING -> new AddressPoisoning();
            case MIXING -> new Mixing();
            case LAYERING -> new Layering();
            case WASH_TRADING -> new WashTrading();
            case MULE_FAN_IN -> new MuleFanIn();
            case PASS_THROUGH -> new PassThrough();
            case CIRCULAR_FLOW -> new CircularFlow();
            case FLASH_LOAN -> new FlashLoan();
        };
    }
}
