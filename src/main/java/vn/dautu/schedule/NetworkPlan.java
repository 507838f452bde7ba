package vn.dautu.schedule;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A network worked out: when each task comes, and how much it may slip.
 *
 * @param finish the last day of the task that ends the project
 */
public record NetworkPlan(LocalDate finish, List<Slot> slots) implements Serializable {

    /**
     * When a task comes.
     *
     * @param start its first day; {@code finish} its last, both counted
     * @param latestStart the first day on which it may begin without moving the project's finish
     * @param floatDays calendar days between the two: how much it may slip
     */
    public record Slot(
            NetworkTask task,
            LocalDate start,
            LocalDate finish,
            LocalDate latestStart,
            long floatDays,
            boolean critical)
            implements Serializable {}

    public Optional<Slot> find(String code) {
        return slots.stream().filter(slot -> slot.task().code().equals(code)).findFirst();
    }
}
