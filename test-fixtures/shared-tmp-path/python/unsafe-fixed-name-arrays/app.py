import matplotlib.pyplot as plt
import numpy as np
import torch


def handler(event, context):
    values = np.array(event['values'])
    np.save('/tmp/values.npy', values)  # hazard: shared-tmp-path/fixedName
    torch.save(torch.from_numpy(values), '/tmp/values.pt')  # hazard: shared-tmp-path/fixedName
    plt.plot(values)
    plt.savefig('/tmp/values.png')  # hazard: shared-tmp-path/fixedName
