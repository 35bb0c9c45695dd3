#include "figure_store.hpp"

namespace agora::places {

constexpr db::Query kInsertFigure{"places.insert_figure", R"sql(
    INSERT INTO places_figure (figure_id, territory, subject, amount, counted_on, source,
                               source_address, written_by, written_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
)sql"};

void insert_figure(db::WriteTx& tx, const Figure& figure) {
    tx.run(kInsertFigure, figure.figure_id, figure.territory, figure.subject, figure.amount,
           figure.counted_on, figure.source, figure.source_address, figure.written_by,
           figure.written_at);
}

constexpr db::Query kDeleteFigure{"places.delete_figure", R"sql(
    DELETE FROM places_figure WHERE figure_id = $1
)sql"};

bool delete_figure(db::WriteTx& tx, FigureId id) {
    return tx.run(kDeleteFigure, id) == 1;
}

constexpr db::Query kListFigures{"places.list_figures", R"sql(
    SELECT figure_id, territory, subject, amount, counted_on, source, source_address, written_by,
           written_at
    FROM places_figure ORDER BY territory, counted_on DESC, figure_id DESC
)sql"};

std::vector<Figure> list_figures(db::ReadTx& tx) {
    return tx.all<Figure>(kListFigures);
}

constexpr db::Query kListFiguresOf{"places.list_figures_of", R"sql(
    SELECT figure_id, territory, subject, amount, counted_on, source, source_address, written_by,
           written_at
    FROM places_figure WHERE territory = $1 ORDER BY counted_on DESC, figure_id DESC
)sql"};

std::vector<Figure> list_figures_of(db::ReadTx& tx, std::string_view territory) {
    return tx.all<Figure>(kListFiguresOf, territory);
}

void put_whole_figure(db::WriteTx& tx, Figure figure) {
    figure.figure_id = tx.new_id<FigureId>();
    insert_figure(tx, figure);
}

}  // namespace agora::places
