/** True for a point that lies in the shape; coordinates in pixels from the top left corner. */
export type Shape = (x: number, y: number) => boolean;

/** A shape filled with one flat colour, written 0xRRGGBB. */
export interface Layer {
  inside: Shape;
  colour: number;
}

/** Centre of the drawing, in pixels: what {@link rotated} turns around. */
const CENTRE = 64;

/** A disc around a point; a radius of 0 gives an empty shape. */
export const disc =
  (centreX: number, centreY: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - centreX, y - centreY) < radius;

/** The outer `thickness` pixels of a disc. */
export const ring = (centreX: number, centreY: number, radius: number, thickness: number): Shape =>
  minus(disc(centreX, centreY, radius), disc(centreX, centreY, radius - thickness));

/** An upright rectangle with rounded corners. */
export const box =
  (at: { x: number; y: number; width: number; height: number; radius: number }): Shape =>
  (x, y) => {
    const beyondX = Math.abs(x - at.x - at.width / 2) - (at.width / 2 - at.radius);
    const beyondY = Math.abs(y - at.y - at.height / 2) - (at.height / 2 - at.radius);
    return Math.max(beyondX, beyondY) <= 0 || Math.hypot(Math.max(beyondX, 0), Math.max(beyondY, 0)) < at.radius;
  };

/** A line with round ends; `halfWidth` is its distance from the middle to the edge. */
export const capsule = (fromX: number, fromY: number, toX: number, toY: number, halfWidth: number): Shape => {
  const [dx, dy] = [toX - fromX, toY - fromY];
  return (x, y) => {
    const along = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy);
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(x - fromX - t * dx, y - fromY - t * dy) < halfWidth;
  };
};

/** A polygon by the even-odd rule, grown by `radius` with round corners; it needs three corners or more. */
export const polygon = (corners: [x: number, y: number][], radius: number): Shape => {
  const edges = corners.map(([ax, ay], index) => {
    const [bx, by] = corners[(index + 1) % corners.length] ?? [ax, ay];
    return { ax, ay, bx, by, rim: capsule(ax, ay, bx, by, radius) };
  });
  return (x, y) => {
    let odd = false;
    for (const { ax, ay, bx, by } of edges)
      if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) odd = !odd;
    return odd || edges.some(({ rim }) => rim(x, y));
  };
};

/** The first shape without what the second covers. */
export const minus =
  (shape: Shape, hole: Shape): Shape =>
  (x, y) =>
    shape(x, y) && !hole(x, y);

/** A shape turned clockwise around the middle of the drawing; the angle is in degrees. */
export const rotated = (degrees: number, shape: Shape): Shape => {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return (x, y) => {
    const [dx, dy] = [x - CENTRE, y - CENTRE];
    return shape(CENTRE + dx * cos + dy * sin, CENTRE - dx * sin + dy * cos);
  };
};
