// Which orders of another system were filed before, so that an import can say so row by row.
import type { UnitOfWork } from './unit-of-work.js';

export interface FiledOrder {
  readonly orderNo: string;
  readonly filing: string;
}

export class ExternalOrderQuery {
  constructor(private readonly app: UnitOfWork) {}

  async listFiled(city: string, source: string, orderNos: readonly string[]): Promise<readonly FiledOrder[]> {
    return this.app.read({ city, system: 'import' }, ({ query }) =>
      query<FiledOrder>(
        `SELECT order_no AS "orderNo", filing_id AS filing FROM external_order
          WHERE city = scope_city() AND source = $1 AND order_no = ANY ($2)`,
        [source, orderNos],
      ),
    );
  }
}
