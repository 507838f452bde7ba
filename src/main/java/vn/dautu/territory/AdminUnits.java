package vn.dautu.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The table of units. */
interface AdminUnits extends JpaRepository<AdminUnitRow, Long> {

    Optional<AdminUnitRow> findByCodeAndValidFrom(String code, LocalDate validFrom);

    List<AdminUnitRow> findByCodeOrderByValidFrom(String code);

    List<AdminUnitRow> findAllByOrderByCodeAscValidFromAsc();
}
