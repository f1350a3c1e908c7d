"""What a panel has to keep: all that a person has set, and what they have begun and not finished."""

from abc import abstractmethod

from PySide6.QtCore import Signal

from sightglass.algorithms.parameters import Parameters
from sightglass.app.image_checklist import ImageChecklist
from sightglass.app.inputs import InputBar
from sightglass.app.panel_body import PanelBody
from sightglass.app.panel_hooks import PanelHooks
from sightglass.app.session.model import DockState
from sightglass.widgets.form import ParameterForm

_IN_FORM = "form."


class PanelState(PanelHooks):
    """Gives the state of a panel to sessions, and takes it from them.

    Signals
    -------
    drafts_changed
        What is begun and not finished is another.
    """

    drafts_changed = Signal()

    form: ParameterForm
    inputs: InputBar | ImageChecklist
    body: PanelBody

    @abstractmethod
    def restore_parameters(self, parameters: Parameters) -> None:
        """Put values in force without recording them."""

    def state(self) -> DockState:
        """Give what a person has set here."""
        page = 0 if self.body.pages is None else self.body.pages.bar.currentIndex()
        typed = {_IN_FORM + name: text for name, text in self.form.drafts().items()}
        return DockState(
            self.form.value(), self.inputs.state(), page, self.training(), self.runs(), self.film(),
            typed | self.drafts(),
        )  # fmt: skip

    def restore(self, state: DockState) -> None:
        """Set all of it as it was."""
        self.inputs.restore(state.inputs)
        self.restore_parameters(state.parameters)
        if self.body.pages is not None:
            self.body.pages.bar.setCurrentIndex(state.page)
        self.restore_training(state.training)
        self.restore_runs(state.runs)
        self.restore_film(state.film)
        typed = {name.removeprefix(_IN_FORM): text for name, text in state.drafts.items() if name.startswith(_IN_FORM)}
        self.form.restore_drafts(typed)
        self.restore_drafts({name: text for name, text in state.drafts.items() if not name.startswith(_IN_FORM)})
