package vn.dautu.land;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.dautu.clearance.CommuneFunnel;
import vn.dautu.kernel.money.Share;
import vn.dautu.kernel.money.Vnd;

/**
 * One commune's line of the province's table (domain.md §3.4, the second layout). A household counts once in each project that takes land
 * from it.
 *
 * @param planned đồng of the plans as last drawn up; empty where one project's are of a single household
 */
public record CommuneLine(
        String commune,
        String name,
        int projects,
        int households,
        int handedOver,
        int obstructed,
        int drafted,
        int approved,
        Optional<Vnd> planned,
        BigDecimal toRecoverM2,
        BigDecimal handedOverM2)
        implements Serializable {

    static CommuneLine of(List<CommuneFunnel> projects) {
        CommuneFunnel first = projects.getFirst();
        return new CommuneLine(
                first.commune(),
                first.name(),
                projects.size(),
                projects.stream().mapToInt(CommuneFunnel::households).sum(),
                projects.stream().mapToInt(CommuneFunnel::handedOver).sum(),
                projects.stream().mapToInt(CommuneFunnel::obstructed).sum(),
                projects.stream().mapToInt(CommuneFunnel::drafted).sum(),
                projects.stream().mapToInt(CommuneFunnel::approved).sum(),
                projects.stream().anyMatch(each -> each.planned().isEmpty())
                        ? Optional.empty()
                        : Optional.of(projects.stream()
                                .map(each -> each.planned().orElse(Vnd.ZERO))
                                .reduce(Vnd.ZERO, Vnd::plus)),
                projects.stream().map(CommuneFunnel::toRecoverM2).reduce(BigDecimal.ZERO, BigDecimal::add),
                projects.stream().map(CommuneFunnel::handedOverM2).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public Share handedOverShare() {
        return Share.of(handedOver, households);
    }
}
