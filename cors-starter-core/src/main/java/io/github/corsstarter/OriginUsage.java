package io.github.corsstarter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The day on which each entry of a policy's allowlist was last seen: when it admitted the
 * origin of a request, whether or not the rest of the request was allowed. Two bytes an
 * entry. To be read by many threads all day, and written once a day and entry, so that
 * threads do not wait for each other.
 *
 * @since 0.1.0
 */
public final class OriginUsage {

	/** Days are counted from here, from 1, which leaves 0 for never. */
	private static final long EPOCH = LocalDate.of(2020, 1, 1).toEpochDay() - 1;

	private static final VarHandle DAY = MethodHandles.arrayElementVarHandle(char[].class);

	private final OriginAllowlist origins;

	private final Today today;

	private final char[] days;

	OriginUsage(OriginAllowlist origins, Today today) {
		this.origins = origins;
		this.today = today;
		this.days = new char[origins.index().size()];
	}

	/** Notes the day, and touches nothing if it stands there already. */
	void seen(int entry) {
		char day = this.today.number;
		if ((char) DAY.getOpaque(this.days, entry) != day) {
			DAY.setOpaque(this.days, entry, day);
		}
	}

	/**
	 * The day on which an entry was last seen.
	 * @param index the index of the entry in {@link CorsPolicy#allowedOrigins()}
	 * @return the day, or {@code null} if the entry was not seen
	 */
	public @Nullable LocalDate lastSeen(int index) {
		char day = (char) DAY.getOpaque(this.days, index);
		return (day != 0) ? LocalDate.ofEpochDay(EPOCH + day) : null;
	}

	/**
	 * Takes over the days of the policy that this one stands in for, entry by entry. An
	 * entry that was seen since keeps its day.
	 * @param earlier the days of the other policy
	 */
	public void takeOver(OriginUsage earlier) {
		for (int entry = 0; entry < this.days.length; entry++) {
			int there = earlier.origins.indexOf(this.origins.index().entry(entry));
			if (there != -1 && (char) DAY.getOpaque(this.days, entry) == 0) {
				DAY.setOpaque(this.days, entry, (char) DAY.getOpaque(earlier.days, there));
			}
		}
	}

	/**
	 * The day of today, for all policies. It is set from outside, now and then, since to
	 * ask a clock for each request takes longer than to note the day.
	 *
	 * @since 0.1.0
	 */
	public static final class Today {

		private volatile char number;

		/**
		 * Starts with a day.
		 * @param today the day
		 */
		public Today(LocalDate today) {
			this.number = number(today);
		}

		/**
		 * Sets the day.
		 * @param today the day
		 */
		public void set(LocalDate today) {
			this.number = number(today);
		}

		/** A clock that is far off gives the first or the last day that there is. */
		private static char number(LocalDate day) {
			return (char) Math.max(1, Math.min(day.toEpochDay() - EPOCH, Character.MAX_VALUE));
		}

	}

}
