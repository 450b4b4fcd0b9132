package gao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same package from Java: records are filled in field by field, calls are static. */
class FromJavaTest {
    @Test
    void aRecordIsFilledInFieldByField() {
        BmdInput scan = new BmdInput();
        scan.setDate(LocalDate.of(2025, 12, 1));
        scan.setModality(BmdModality.DXA);
        scan.setSite(BmdSite.LUMBAR_SPINE);
        scan.setZScore(new BigDecimal("-2.40"));
        CaseInput record = new CaseInput();
        record.setAsOf(LocalDate.of(2025, 12, 20));
        record.setFractures(List.of());
        record.setBmd(List.of(scan));
        assertEquals(Label.NOT_MET, Gao.assess(record).getDiagnosis().getLabel());
        String letter = Gao.explain(record, Language.DANISH, Audience.PATIENT);
        assertTrue(letter.startsWith("Til dig"), letter);
    }

    @Test
    void aRefusalHoldsEveryProblem() {
        InvalidInputException refused =
            assertThrows(InvalidInputException.class, () -> Gao.assess(new Json("{\"colour\":1}")));
        assertEquals(List.of("/colour", "/as_of"), refused.getProblems().stream().map(Problem::getPointer).toList());
    }
}
