/** Degrees. Which datum they are of, the name says. */
export type Place = { latitude: number; longitude: number }

const EARTH_RADIUS_M = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The way over the earth from one place to another, in metres. */
export function distanceOf(a: Place, b: Place): number {
  const [height, width] = [radians(b.latitude - a.latitude) / 2, radians(b.longitude - a.longitude) / 2]
  const chord =
    Math.sin(height) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(width) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** As people say it: to ten metres, to a hundred, then to the kilometre. */
export function distanceWords(metres: number): { unit: 'm' | 'km'; value: string } {
  if (metres < 995) return { unit: 'm', value: String(Math.max(10, Math.round(metres / 10) * 10)) }
  const kilometres = metres / 1000
  return { unit: 'km', value: kilometres < 9.95 ? kilometres.toFixed(1) : String(Math.round(kilometres)) }
}

/** Krasovsky's ellipsoid, on which China's datum is made. */
const SEMI_MAJOR_M = 6_378_245
const ECCENTRICITY = 0.006693421622965943

/** Outside of these bounds the two datums are one. */
const isAbroad = ({ latitude, longitude }: Place) =>
  longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271

/**
 * A place as a phone's own receiver tells it (WGS-84), in China's datum (GCJ-02), in which its maps and our stores are: the two lie
 * some five hundred metres apart. The well-known approximation, good to a few metres.
 */
export function toGcj02(place: Place): Place {
  if (isAbroad(place)) return place
  const { latitude, longitude } = place
  const [x, y] = [longitude - 105, latitude - 35]
  const wave = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * (2 / 3)
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    wave +
    (20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * (2 / 3) +
    (160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * (2 / 3)
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    wave +
    (20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * (2 / 3) +
    (150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * (2 / 3)
  const curve = 1 - ECCENTRICITY * Math.sin(radians(latitude)) ** 2
  const perDegree = (SEMI_MAJOR_M * Math.PI) / 180
  return {
    latitude: latitude + north / ((perDegree * (1 - ECCENTRICITY)) / (curve * Math.sqrt(curve))),
    longitude: longitude + east / ((perDegree / Math.sqrt(curve)) * Math.cos(radians(latitude))),
  }
}
