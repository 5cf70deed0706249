package dev.tandem.rules.guidance.figures;

import dev.tandem.rules.model.ProductLineVersion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Price and footprint of what is shown, kept part by part so that the figures of a neighbour cost only the parts that differ. */
public final class Figures {

    private final Parts parts;
    private final Part[] all;
    private final int prices;
    private final int energies;
    private final Currency currency;
    private final BigDecimal electricity;

    /** @param electricity kgCO2e for one kWh */
    public Figures(ProductLineVersion version, Parts parts, BigDecimal electricity) {
        this.parts = parts;
        this.currency = version.currency();
        this.electricity = electricity;
        all = Stream.of(parts.price(), parts.footprint(), parts.energy()).flatMap(List::stream).toArray(Part[]::new);
        prices = parts.price().size();
        energies = prices + parts.footprint().size();
    }

    /** The figures of one configuration: net price of a piece in the currency's digits, footprint in kgCO2e with three decimals. */
    public final class Figure {

        private final @Nullable Object[] slots;
        private final BigDecimal[] amounts;
        private final BigDecimal exactPrice;
        private final BigDecimal footprint;

        private Figure(@Nullable Object[] slots, BigDecimal[] amounts, BigDecimal exactPrice, BigDecimal footprint) {
            this.slots = slots;
            this.amounts = amounts;
            this.exactPrice = exactPrice;
            this.footprint = footprint;
        }

        public BigDecimal price() {
            return exactPrice.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
        }

        public BigDecimal footprint() {
            return footprint;
        }

        /**
         * The figures of other selections; what no difference touches is not worked out again.
         *
         * @throws dev.tandem.rules.expression.EvaluationException an amount has no value
         */
        public Figure changed(@Nullable Object[] other) {
            LaidOut facts = parts.laidOut(other);
            BigDecimal[] next = amounts.clone();
            BigDecimal price = exactPrice;
            BigDecimal carbon = footprint;
            for (int i = 0; i < all.length; i++) {
                if (differs(all[i].touch(), other)) {
                    next[i] = amount(i, facts);
                    BigDecimal more = next[i].subtract(amounts[i]);
                    if (i < prices) {
                        price = price.add(more);
                    } else {
                        carbon = carbon.add(more);
                    }
                }
            }
            return new Figure(other, next, price, carbon);
        }

        private boolean differs(Touch touch, @Nullable Object[] other) {
            for (int slot = touch.slots().nextSetBit(0); slot >= 0; slot = touch.slots().nextSetBit(slot + 1)) {
                if (!Objects.equals(slots[slot], other[slot])) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * The figures of what is shown.
     *
     * @param slots by the layout's slots, as facts hold them
     * @throws dev.tandem.rules.expression.EvaluationException an amount has no value
     */
    public Figure of(@Nullable Object[] slots) {
        LaidOut facts = parts.laidOut(slots);
        BigDecimal[] amounts = new BigDecimal[all.length];
        for (int i = 0; i < all.length; i++) {
            amounts[i] = amount(i, facts);
        }
        BigDecimal price = Arrays.stream(amounts, 0, prices).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal carbon = Arrays.stream(amounts, prices, all.length).reduce(Parts.toTheGram(BigDecimal.ZERO), BigDecimal::add);
        return new Figure(slots, amounts, price, carbon);
    }

    private BigDecimal amount(int part, LaidOut facts) {
        BigDecimal amount = all[part].amount(facts);
        return part < energies ? amount : Parts.toTheGram(amount.multiply(electricity, MathContext.DECIMAL128));
    }
}
